package io.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// A format that people have articles in and that is not read yet: what it is, and what to do.
enum UnreadFormat {
    PDF(".pdf", "a PDF", "copy its text into a .txt file, or export it as text or HTML"),
    WORD(
            ".docx .doc .odt .rtf .pages",
            "a document of a word processor",
            "save it there as plain text (.txt) or as HTML"),
    SLIDES(".pptx .ppt .odp .key", "a presentation", "export it as text"),
    TABLE(".xlsx .xls .ods", "a spreadsheet", "save it there as .csv, a row an article"),
    BOOK(".epub .mobi", "an e-book", "convert it to HTML or text"),
    MAIL(".eml .msg .mbox", "mail", "save the message as text or HTML"),
    LINK(
            ".url .webloc .desktop",
            "a link, not what it leads to",
            "open it, save the page as HTML, and add that file"),
    PICTURE(".jpg .jpeg .png .gif .webp .tif .tiff .heic", "a picture", "add its words as text"),
    ARCHIVE(".zip .gz .tgz .tar .7z .rar", "an archive", "unpack it and add what is in it");

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
