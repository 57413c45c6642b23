package io.dateline.ingest.watch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/// A source that is looked at again and again.
///
/// @param name what people call it, [#MAX_NAME_CHARACTERS] printable characters at most
/// @param every how long it is left alone, from [#SHORTEST] to [#LONGEST]
/// @param source the source that all its articles get, or `null`: what they name themselves
public record WatchedSource(String name, Place place, Duration every, @Nullable String source) {

    public static final int MAX_NAME_CHARACTERS = 100;

    /// More often is a burden to whoever serves it.
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    public static final Duration LONGEST = Duration.ofDays(30);

    public static final Duration USUALLY = Duration.ofHours(1);

    public WatchedSource {
        requireText("name", name);
        if (source != null) {
            requireText("source", source);
        }
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "every: expected "
                            + EveryText.EXPECTED
                            + ", not \""
                            + EveryText.of(every)
                            + '"');
        }
    }

    private static void requireText(String field, String text) {
        boolean isPrintable =
                text.codePoints()
                        .allMatch(
                                point ->
                                        Character.isDefined(point)
                                                && !Character.isISOControl(point)
                                                && Character.getType(point) != Character.SURROGATE
                                                && Character.getType(point) != Character.FORMAT);
        if (!isPrintable
                || !text.equals(text.strip())
                || text.isEmpty()
                || text.length() > MAX_NAME_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s: expected 1 to %d printable characters"
                            .formatted(field, MAX_NAME_CHARACTERS));
        }
    }

    /// Where its articles come from.
    public sealed interface Place {

        /// As in the file: `feed`, `sitemap` or `folder`.
        String kind();

        /// For people.
        String address();

        /// What no two sources are read from at once.
        String host();

        /// A list of pages that is on the web itself.
        sealed interface Web extends Place {

            /// With a host, over `http` or `https`.
            URI url();

            @Override
            default String address() {
                return url().toString();
            }

            @Override
            default String host() {
                return Objects.requireNonNull(url().getHost()).toLowerCase(Locale.ROOT);
            }
        }

        /// A feed of RSS or Atom.
        record Feed(URI url) implements Web {
            public Feed {
                requireWeb(url);
            }

            @Override
            public String kind() {
                return "feed";
            }
        }

        /// A sitemap, or an index of them.
        record Sitemap(URI url) implements Web {
            public Sitemap {
                requireWeb(url);
            }

            @Override
            public String kind() {
                return "sitemap";
            }
        }

        /// A folder of this machine, with all that is in it.
        ///
        /// @param path absolute
        record Folder(Path path) implements Place {
            public Folder {
                if (!path.isAbsolute()) {
                    throw new IllegalArgumentException("a folder is absolute, not " + path);
                }
            }

            @Override
            public String kind() {
                return "folder";
            }

            @Override
            public String address() {
                return path.toString();
            }

            @Override
            public String host() {
                // no name of a host has a slash
                return "/" + path;
            }
        }

        /// @throws IllegalArgumentException when `url` is no address of the web
        private static void requireWeb(URI url) {
            String scheme = Objects.requireNonNullElse(url.getScheme(), "");
            if (!scheme.matches("(?i)https?") || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "expected an address such as https://example.org/feed.xml, not \""
                                + url
                                + '"');
            }
        }
    }
}
