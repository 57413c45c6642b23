package io.dateline.ingest.job;

import io.dateline.article.TextCut;
import io.dateline.ingest.fetch.WebAddress;

import java.net.URI;

/// Where an item of a job has its articles.
public sealed interface JobSource {

    /// What people know it by: the address, or the name of the file.
    String name();

    /// A page, a feed or a sitemap on the web.
    ///
    /// @param address as it may be fetched; see [WebAddress]
    record Address(URI address) implements JobSource {

        /// The most characters of an address.
        public static final int MOST_CHARACTERS = WebAddress.MAX_CHARACTERS;

        private static final int MOST_SHOWN = 200;

        public Address {
            address = WebAddress.of(address).uri();
        }

        /// @throws IllegalArgumentException when `text` is no address that can be fetched
        public static Address of(String text) {
            try {
                return new Address(WebAddress.parse(text).uri());
            } catch (IllegalArgumentException e) {
                String shown = TextCut.shortened(text.strip(), MOST_SHOWN);
                throw new IllegalArgumentException("\"" + shown + "\": " + e.getMessage(), e);
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
