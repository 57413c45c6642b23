package io.dateline.ingest.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Where an item of a job has its articles.
public sealed interface JobSource {

    /// What people know it by: the address, or the name of the file.
    String name();

    /// A page, a feed or a sitemap on the web.
    ///
    /// @param address with `http` or `https`, a host, and no name or password of a user
    record Address(URI address) implements JobSource {

        /// Longer ones are cut off by browsers and servers.
        public static final int MOST_CHARACTERS = 2_000;

        public Address {
            String text = address.toString();
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException(
                        "expected an address that begins with http:// or https://, not \""
                                + text
                                + "\"");
            }
            if (address.getHost() == null) {
                throw new IllegalArgumentException("the address names no host: \"" + text + "\"");
            }
            if (address.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "an address with the name or password of a user is not fetched: "
                                + address.getHost());
            }
            if (text.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException(
                        "an address has at most %,d characters, this one %,d"
                                .formatted(MOST_CHARACTERS, text.length()));
            }
        }

        /// @throws IllegalArgumentException when `text` is no address that can be fetched
        public static Address of(String text) {
            if (text.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException(
                        "an address has at most %,d characters, this one %,d"
                                .formatted(MOST_CHARACTERS, text.length()));
            }
            try {
                return new Address(new URI(text.strip()));
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(
                        "not an address: \"" + text.strip() + "\" (" + e.getReason() + ")", e);
            }
        }

        @Override
        public String name() {
            return address.toString();
        }
    }

    /// A file that was sent.
    ///
    /// @param name as its sender has it, without folders
    record UploadedFile(String name, long bytes) implements JobSource {

        /// As file systems have it.
        public static final int MOST_CHARACTERS = 255;

        public UploadedFile {
            if (name.isBlank() || name.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException(
                        "a file's name has 1 to %d characters, not \"%s\""
                                .formatted(MOST_CHARACTERS, name));
            }
            if (bytes < 0) {
                throw new IllegalArgumentException("the size of a file: " + bytes);
            }
        }
    }
}
