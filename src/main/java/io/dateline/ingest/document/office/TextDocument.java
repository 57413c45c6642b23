package io.dateline.ingest.document.office;

import io.dateline.ingest.document.DocumentProperties;
import io.dateline.ingest.document.ReadDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text of LibreOffice and others (`.odt`), with all changes accepted: what was deleted, struck
/// out or hidden is left out, and so are notes, comments, and tables of contents.
public final class TextDocument {

    private static final String KIND = "a text document (.odt)";

    /// Elements of which nothing is read.
    private static final Set<String> UNREAD =
            Set.of(
                    "tracked-changes",
                    "note",
                    "annotation",
                    "annotation-end",
                    "table-of-content",
                    "illustration-index",
                    "table-index",
                    "alphabetical-index",
                    "bibliography",
                    "hidden-text",
                    "hidden-paragraph",
                    "forms",
                    "sequence-decls",
                    "variable-decls",
                    "title",
                    "desc",
                    "binary-data");

    private enum Look {
        UNREAD,
        RAISED
    }

    private final Map<String, Look> looks = new HashMap<>();
    private final RunningText text = new RunningText();
    private final XmlPart xml;
    private boolean inBody;

    /// Items of lists that are open.
    private int items;

    private boolean isRaised;

    private int leftOut;

    private TextDocument(XmlPart xml) {
        this.xml = xml;
    }

    /// @throws IllegalArgumentException when it is not read, with the reason
    /// @throws IOException when it is damaged
    public static List<ReadDocument> read(byte[] content) throws IOException {
        ZipParts parts = new ZipParts(content);
        byte[] body = parts.require("content.xml", KIND);
        byte[] manifest = parts.find("META-INF/manifest.xml");
        if (manifest != null
                && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new IllegalArgumentException(
                    "it is encrypted: save it without a password, and add that file");
        }
        DocumentProperties said = properties(parts.find("meta.xml"));
        try (XmlPart xml = new XmlPart(body)) {
            TextDocument document = new TextDocument(xml);
            document.readAll();
            if (!document.inBody) {
                throw new IllegalArgumentException("it is not " + KIND + ": it has no text");
            }
            List<String> warnings =
                    document.leftOut == 0
                            ? List.of()
                            : List.of("struck-out or hidden parts left out: " + document.leftOut);
            return List.of(ReadDocument.of(said, document.text.toString(), List.of(), warnings));
        }
    }

    private static DocumentProperties properties(byte @Nullable [] meta) throws IOException {
        if (meta == null) {
            return DocumentProperties.NONE;
        }
        String title = null;
        String author = null;
        String editor = null;
        String language = null;
        String created = null;
        String modified = null;
        try (XmlPart xml = new XmlPart(meta)) {
            XmlPart.Step step = xml.next();
            while (step != XmlPart.Step.DONE) {
                if (step == XmlPart.Step.START) {
                    switch (xml.name()) {
                        case "title" -> title = xml.allWords();
                        case "initial-creator" -> author = xml.allWords();
                        case "creator" -> editor = xml.allWords();
                        case "language" -> language = xml.allWords();
                        case "creation-date" -> created = xml.allWords();
                        case "date" -> modified = xml.allWords();
                        default -> {}
                    }
                }
                step = xml.next();
            }
        }
        return new DocumentProperties(
                title,
                author == null ? editor : author,
                language,
                DocumentProperties.times(created, modified));
    }

    private void readAll() throws IOException {
        XmlPart.Step step = xml.next();
        while (step != XmlPart.Step.DONE) {
            switch (step) {
                case START -> start(xml.name());
                case END -> end(xml.name());
                case WORDS -> {
                    if (inBody) {
                        words(xml.words());
                    }
                }
                case DONE -> {}
            }
            step = xml.next();
        }
    }

    private void start(String name) throws IOException {
        if (!inBody) {
            switch (name) {
                case "style" -> readStyle();
                case "body" -> inBody = true;
                default -> {}
            }
            return;
        }
        if (UNREAD.contains(name)) {
            xml.skip();
            return;
        }
        switch (name) {
            case "p", "h" -> {
                if (!isUnread()) {
                    paragraph();
                }
            }
            case "span" -> {
                if (!isUnread()) {
                    isRaised = looks.get(xml.attribute("style-name")) == Look.RAISED;
                }
            }
            case "list-item" -> items++;
            case "list" -> {
                if (items == 0) {
                    text.paragraph();
                }
            }
            case "s", "tab" -> words(" ");
            case "line-break" -> text.line();
            case "table" -> text.paragraph();
            case "table-row" -> text.line();
            case "table-cell" -> text.cellStarts();
            default -> {}
        }
    }

    /// Passes over the element that starts where its style hides it or strikes it out.
    private boolean isUnread() throws IOException {
        if (looks.get(xml.attribute("style-name")) != Look.UNREAD) {
            return false;
        }
        leftOut++;
        xml.skip();
        return true;
    }

    private void paragraph() {
        if (items > 0) {
            text.line();
        } else {
            text.paragraph();
        }
    }

    private void readStyle() throws IOException {
        String style = String.valueOf(xml.attribute("name"));
        xml.within(
                name -> {
                    if (!name.equals("text-properties")) {
                        return;
                    }
                    String struck = xml.attribute("text-line-through-style");
                    String shown = xml.attribute("display");
                    String place = xml.attribute("text-position");
                    if ("none".equals(shown) || (struck != null && !struck.equals("none"))) {
                        looks.put(style, Look.UNREAD);
                    } else if (place != null && place.matches("super.*|[1-9].*")) {
                        looks.put(style, Look.RAISED);
                    }
                });
    }

    private void words(String words) {
        if (isRaised) {
            text.raised(words);
        } else {
            text.words(words);
        }
    }

    private void end(String name) {
        if (!inBody) {
            return;
        }
        switch (name) {
            case "span" -> isRaised = false;
            case "p", "h" -> paragraph();
            case "list-item" -> items = Math.max(0, items - 1);
            case "list" -> {
                if (items == 0) {
                    text.paragraph();
                }
            }
            case "table-cell" -> text.cellEnds();
            case "table-row" -> text.line();
            case "table" -> text.paragraph();
            default -> {}
        }
    }
}
