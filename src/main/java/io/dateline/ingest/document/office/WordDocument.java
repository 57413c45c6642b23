package io.dateline.ingest.document.office;

import io.dateline.ingest.document.DocumentProperties;
import io.dateline.ingest.document.ReadDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A document of Word (`.docx`), as its readers would see it with all changes accepted: what was
/// deleted, struck out or hidden is left out, and so are notes, comments, and the head and foot of
/// pages.
public final class WordDocument {

    private static final String BODY = "word/document.xml";

    private static final String KIND = "a document of Word";

    /// Elements of which nothing is read.
    private static final Set<String> UNREAD =
            Set.of(
                    "del",
                    "moveFrom",
                    "delText",
                    "instrText",
                    "delInstrText",
                    // the same once more, for older programs
                    "Fallback",
                    "footnoteReference",
                    "endnoteReference",
                    "commentReference",
                    "pict",
                    "object");

    /// Where a program lists the headings of the document.
    private static final Pattern CONTENTS_STYLE =
            Pattern.compile(
                    "toc ?\\d*|toc ?heading|table ?of ?(?:figures|authorities)",
                    Pattern.CASE_INSENSITIVE);

    private final RunningText text = new RunningText();
    private final XmlPart xml;

    /// Whether a paragraph has begun of which no word was told.
    private boolean isNewParagraph;

    private boolean isItem;
    private boolean wasItem;
    private boolean isContents;

    /// Of the run that is being read.
    private boolean isUnread;

    private boolean isRaised;

    private int leftOut;

    private WordDocument(XmlPart xml) {
        this.xml = xml;
    }

    /// @throws IllegalArgumentException when it is not read, with the reason
    /// @throws IOException when it is damaged
    public static List<ReadDocument> read(byte[] content) throws IOException {
        ZipParts parts = new ZipParts(content);
        byte[] body = parts.require(BODY, KIND);
        DocumentProperties said = properties(parts.find("docProps/core.xml"));
        try (XmlPart xml = new XmlPart(body)) {
            WordDocument document = new WordDocument(xml);
            document.readBody();
            List<String> warnings =
                    document.leftOut == 0
                            ? List.of()
                            : List.of(
                                    "deleted, struck-out or hidden parts left out: "
                                            + document.leftOut);
            return List.of(ReadDocument.of(said, document.text.toString(), List.of(), warnings));
        }
    }

    static DocumentProperties properties(byte @Nullable [] core) throws IOException {
        if (core == null) {
            return DocumentProperties.NONE;
        }
        String title = null;
        String author = null;
        String language = null;
        String created = null;
        String modified = null;
        try (XmlPart xml = new XmlPart(core)) {
            XmlPart.Step step = xml.next();
            while (step != XmlPart.Step.DONE) {
                if (step == XmlPart.Step.START) {
                    switch (xml.name()) {
                        case "title" -> title = xml.allWords();
                        case "creator" -> author = xml.allWords();
                        case "language" -> language = xml.allWords();
                        case "created" -> created = xml.allWords();
                        case "modified" -> modified = xml.allWords();
                        default -> {}
                    }
                }
                step = xml.next();
            }
        }
        return new DocumentProperties(
                title, author, language, DocumentProperties.times(created, modified));
    }

    private void readBody() throws IOException {
        XmlPart.Step step = xml.next();
        while (step != XmlPart.Step.DONE) {
            switch (step) {
                case START -> start(xml.name());
                case END -> end(xml.name());
                case WORDS, DONE -> {}
            }
            step = xml.next();
        }
    }

    private void start(String name) throws IOException {
        if (UNREAD.contains(name)) {
            leftOut += name.equals("del") || name.equals("moveFrom") ? 1 : 0;
            xml.skip();
            return;
        }
        switch (name) {
            case "p" -> paragraph();
            case "pPr" -> readStyle();
            case "r" -> {
                isUnread = false;
                isRaised = false;
            }
            case "rPr" -> readRunStyle();
            case "t" -> words(xml.allWords());
            case "tab", "ptab" -> words(" ");
            case "br", "cr" -> text.line();
            case "noBreakHyphen" -> words("-");
            case "tbl" -> text.paragraph();
            case "tr" -> text.line();
            case "tc" -> text.cellStarts();
            default -> {}
        }
    }

    private void paragraph() {
        isNewParagraph = true;
        isItem = false;
        isContents = false;
    }

    private void readStyle() throws IOException {
        xml.within(
                name -> {
                    switch (name) {
                        case "pStyle" -> {
                            String style = String.valueOf(xml.attribute("val"));
                            isContents = CONTENTS_STYLE.matcher(style).matches();
                        }
                        case "numPr" -> isItem = true;
                        case "pPrChange", "rPr" -> xml.skip();
                        default -> {}
                    }
                });
    }

    private void readRunStyle() throws IOException {
        xml.within(
                name -> {
                    switch (name) {
                        case "strike", "dstrike", "vanish", "webHidden" -> isUnread |= isOn();
                        case "vertAlign" -> isRaised = "superscript".equals(xml.attribute("val"));
                        case "rPrChange" -> xml.skip();
                        default -> {}
                    }
                });
        leftOut += isUnread ? 1 : 0;
    }

    /// A property of a run that is switched by being there.
    private boolean isOn() {
        String value = xml.attribute("val");
        return value == null || !Set.of("0", "false", "off", "none").contains(value);
    }

    private void words(String words) {
        if (isUnread || isContents) {
            return;
        }
        if (isNewParagraph && !words.isBlank()) {
            if (isItem && wasItem) {
                text.line();
            } else {
                text.paragraph();
            }
            wasItem = isItem;
            isNewParagraph = false;
        }
        if (isRaised) {
            text.raised(words);
        } else {
            text.words(words);
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> paragraph();
            case "tc" -> text.cellEnds();
            case "tr" -> text.line();
            case "tbl" -> text.paragraph();
            default -> {}
        }
    }
}
