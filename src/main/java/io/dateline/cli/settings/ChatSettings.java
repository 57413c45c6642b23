package io.dateline.cli.settings;

import io.dateline.answer.generative.Verification;
import io.dateline.answer.generative.Verification.Judge;
import io.dateline.answer.generative.Verification.Unsupported;
import io.dateline.cli.settings.Settings.Given;
import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.Secret;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The settings of the chat model.
final class ChatSettings {

    private static final String MODEL_FORMS = "openai:NAME, anthropic:NAME or ollama:NAME";

    /// No model holds more, so that more is a slip.
    private static final int MOST_CONTEXT_TOKENS = 99_999_999;

    /// More is a slip, too.
    private static final int MOST_PARALLEL = 1000;

    private static final int MOST_SECONDS = 86_400;

    private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

    private final Settings settings;

    ChatSettings(Settings settings) {
        this.settings = settings;
    }

    /// The chat model, or `null` when none is configured.
    @Nullable ChatConfig chat() throws IOException {
        Given model = settings.find(Setting.MODEL);
        if (model == null) {
            return null;
        }
        String[] parts = model.text().split(":", 2);
        Optional<ChatProvider> provider = ChatProvider.of(parts[0]);
        if (provider.isEmpty() || parts.length < 2) {
            throw model.wrong(MODEL_FORMS);
        }
        URI url = url();
        Secret secret = secret();
        if (secret == null && provider.get().needsKey(url)) {
            throw new UsageException(
                    model.origin()
                            + " is \""
                            + model.text()
                            + "\", and that needs a key: set "
                            + Setting.MODEL_KEY.key()
                            + ", or "
                            + Setting.MODEL_KEY_FILE.key()
                            + " to the name of a file with it");
        }
        ChatLimits limits = limits(ChatConfig.usualLimits(provider.get(), url));
        return UsageException.checking(
                () -> new ChatConfig(provider.get(), parts[1], url, secret, limits));
    }

    /// How its sentences are checked.
    Verification verification() {
        return new Verification(
                oneOf(Setting.VERIFY, Judge.values(), Verification.DEFAULT.judge()),
                oneOf(
                        Setting.UNSUPPORTED,
                        Unsupported.values(),
                        Verification.DEFAULT.unsupported()));
    }

    /// A value under its name in lower case.
    private <E extends Enum<E>> E oneOf(Setting setting, E[] values, E none) {
        Given given = settings.find(setting);
        if (given == null) {
            return none;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(given.text()))
                .findFirst()
                .orElseThrow(
                        () ->
                                given.wrong(
                                        Arrays.stream(values)
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(" or "))));
    }

    private @Nullable URI url() {
        Given given = settings.find(Setting.MODEL_URL);
        if (given == null) {
            return null;
        }
        try {
            URI url = new URI(given.text());
            if (ChatConfig.isBase(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw wrongUrl(given);
        }
        throw wrongUrl(given);
    }

    /// What is wrong may be a user's name and password in it, so that it is not repeated.
    private static UsageException wrongUrl(Given given) {
        return new UsageException(
                given.origin()
                        + " is not what was expected, an address such as http://127.0.0.1:8000/v1"
                        + " without a user, a query or a fragment");
    }

    private @Nullable Secret secret() throws IOException {
        Given given = settings.find(Setting.MODEL_KEY);
        if (given != null) {
            return secret(given.origin(), given.text());
        }
        Given file = settings.find(Setting.MODEL_KEY_FILE);
        if (file == null) {
            return null;
        }
        try {
            Path path = Path.of(file.text());
            return secret(
                    file.origin() + " names " + path + ", which", Files.readString(path).strip());
        } catch (InvalidPathException e) {
            throw file.wrong("the path of a file");
        }
    }

    private static Secret secret(String origin, String text) {
        try {
            return new Secret(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(origin + " does not hold a key: " + e.getMessage());
        }
    }

    private ChatLimits limits(ChatLimits usual) {
        ChatLimits limits = usual;
        Given context = settings.find(Setting.MODEL_CONTEXT);
        if (context != null) {
            limits =
                    limits.withContextTokens(
                            number(
                                    context,
                                    ChatLimits.LEAST_CONTEXT_TOKENS,
                                    MOST_CONTEXT_TOKENS,
                                    "a number of tokens"));
        }
        Given output = settings.find(Setting.MODEL_OUTPUT);
        if (output != null) {
            int most = limits.contextTokens() / 2;
            limits = limits.withOutputTokens(number(output, 1, most, "a number of tokens"));
        }
        Given parallel = settings.find(Setting.MODEL_PARALLEL);
        if (parallel != null) {
            limits = limits.withParallel(number(parallel, 1, MOST_PARALLEL, "a number of calls"));
        }
        Given timeout = settings.find(Setting.MODEL_TIMEOUT);
        return timeout == null ? limits : within(timeout, limits);
    }

    private static int number(Given given, int least, int most, String what) {
        if (given.text().matches("\\d{1,8}")) {
            int number = Integer.parseInt(given.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw given.wrong(what + " from " + least + " to " + most);
    }

    private static ChatLimits within(Given given, ChatLimits limits) {
        Matcher seconds = TIMEOUT.matcher(given.text());
        if (seconds.matches()) {
            int first = Integer.parseInt(seconds.group(1));
            int whole = Integer.parseInt(seconds.group(2));
            if (first >= 1 && first <= whole && whole <= MOST_SECONDS) {
                return limits.withTimes(Duration.ofSeconds(first), Duration.ofSeconds(whole));
            }
        }
        throw given.wrong("seconds to the first piece and in all, up to a day, as 120/600");
    }
}
