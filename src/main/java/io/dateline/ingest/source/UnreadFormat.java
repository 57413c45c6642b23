package io.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// A format that people have articles in and that is not read yet: what it is, and what to do.
enum UnreadFormat {
    WORD(
            ".doc .pages",
            "a document of a word processor",
            "save it there as .docx, .odt, .rtf or PDF"),
    SLIDES(".pptx .ppt .odp .key", "a presentation", "export it as text"),
    TABLE(".xlsx .xls .ods", "a spreadsheet", "save it there as .csv, a row an article"),
    BOOK(".mobi .azw3", "an e-book", "convert it to .epub"),
    MAIL(".msg .pst", "mail", "save the message as .eml, or many as .mbox"),
    LINK(
            ".url .webloc .desktop",
            "a link, not what it leads to",
            "open it, save the page as HTML, and add that file"),
    PICTURE(".jpg .jpeg .png .gif .webp .tif .tiff .heic", "a picture", "add its words as text"),
    ARCHIVE(".gz .tgz .tar .7z .rar", "an archive", "unpack it, or pack what is in it as .zip");

    private final String suffixes;
    private final String what;
    private final String remedy;

    UnreadFormat(String suffixes, String what, String remedy) {
        this.suffixes = suffixes;
        this.what = what;
        this.remedy = remedy;
    }

    /// Why a file of this name is not read, or `null` where its format is none of these.
    static @Nullable String reason(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(
                        format ->
                                Arrays.stream(format.suffixes.split(" ")).anyMatch(lower::endsWith))
                .findFirst()
                .map(format -> "it is " + format.what + ", which is not read: " + format.remedy)
                .orElse(null);
    }
}
