package io.dateline.model.chat;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Locale;

/// A chat model at a provider.
///
/// @param model its name there
/// @param ownUrl the base of the provider's interface, where it is not its maker's
/// @param secret the key, or `null` where none is needed
public record ChatConfig(
        ChatProvider provider,
        String model,
        @Nullable URI ownUrl,
        @Nullable Secret secret,
        ChatLimits limits)
        implements ChatSource {

    private static final int LONGEST_NAME = 200;

    public ChatConfig {
        if (!model.matches("[\\x21-\\x7E]{1," + LONGEST_NAME + "}")) {
            throw new IllegalArgumentException(
                    "the model's name is \""
                            + model
                            + "\", expected 1 to "
                            + LONGEST_NAME
                            + " printable characters without a space");
        }
        if (ownUrl != null && !isBase(ownUrl)) {
            // A user's name and password may stand in it, so that it is not repeated.
            throw new IllegalArgumentException(
                    "the model's URL must be http or https with a host, and without a user, a"
                            + " query or a fragment");
        }
        if (secret == null && provider.needsKey(ownUrl)) {
            throw new IllegalArgumentException(provider.key() + " needs a key");
        }
    }

    public static ChatConfig of(ChatProvider provider, String model) {
        return new ChatConfig(provider, model, null, null, usualLimits(provider, null));
    }

    /// What a model of this provider is held to where nothing else is wanted: one that runs on the
    /// same machine may be slow.
    ///
    /// @param url where it is, or `null` for where its maker has it
    public static ChatLimits usualLimits(ChatProvider provider, @Nullable URI url) {
        boolean local = provider == ChatProvider.OLLAMA || (url != null && isLoopback(url));
        return local ? ChatLimits.local() : ChatLimits.defaults();
    }

    private static boolean isLoopback(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /// Whether a URL can be the base of an interface.
    public static boolean isBase(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /// The base of the provider's interface.
    public URI url() {
        return ownUrl == null ? provider.defaultUrl() : ownUrl;
    }
}
