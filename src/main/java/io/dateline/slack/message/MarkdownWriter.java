package io.dateline.slack.message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Writes Markdown. Buttons have no place in it; the way to the page is a link.
final class MarkdownWriter {

    /// What stands before a row takes up less.
    private static final int FRAME = 20;

    private final MarkdownDialect dialect;
    private final StringBuilder text = new StringBuilder();
    private Row.@Nullable Kind last;

    MarkdownWriter(MarkdownDialect dialect) {
        this.dialect = dialect;
    }

    /// The parts of a text in their order.
    ///
    /// @param most UTF-16 units of each; more than twice [Links#MOST_OF_URL]
    static List<String> write(Layout layout, MarkdownDialect dialect, int most) {
        List<String> parts = new ArrayList<>();
        MarkdownWriter writer = new MarkdownWriter(dialect);
        MarkdownWriter measuring = writer;
        Row.Measure measure = piece -> measuring.of(piece, true).length();
        for (Row row : rows(layout)) {
            for (Row part : row.split(most - FRAME, measure)) {
                if (writer.text.length() + part.size(measure) + FRAME > most
                        && !writer.text.isEmpty()) {
                    parts.add(writer.text.toString());
                    writer = new MarkdownWriter(dialect);
                }
                writer.add(part);
            }
        }
        parts.add(writer.text.toString());
        return parts;
    }

    /// What a text that has no end yet gains by a row.
    String gain(Row row) {
        int before = text.length();
        add(row);
        return text.substring(before);
    }

    private static List<Row> rows(Layout layout) {
        List<Row> rows = new ArrayList<>(layout.rows());
        Layout.Actions actions = layout.actions();
        if (actions != null && actions.pageUrl() != null) {
            Piece page = new Piece.Link("Open in the page", actions.pageUrl());
            rows.add(Row.of(Row.Kind.PARAGRAPH, page));
        }
        return rows;
    }

    private void add(Row row) {
        if (!text.isEmpty()) {
            text.append(before(row.kind()));
        }
        switch (row.kind()) {
            case ITEM -> text.append("- ");
            case QUOTE -> text.append("> ");
            case PARAGRAPH, SENTENCE, HEADING, LINE, REMARK -> {}
        }
        boolean startsLine = text.isEmpty() || row.kind() != Row.Kind.SENTENCE;
        for (Piece piece : row.pieces()) {
            // a number of ours begins a line as a number of a list
            text.append(of(piece, startsLine && row.kind() != Row.Kind.LINE));
            startsLine = false;
        }
        last = row.kind() == Row.Kind.SENTENCE && last != null ? last : row.kind();
    }

    private String before(Row.Kind kind) {
        return switch (kind) {
            case SENTENCE -> last == Row.Kind.QUOTE ? "\n\n" : " ";
            case ITEM -> last == Row.Kind.ITEM ? "\n" : "\n\n";
            case QUOTE -> "\n";
            case PARAGRAPH, HEADING, LINE, REMARK -> "\n\n";
        };
    }

    private String of(Piece piece, boolean startsLine) {
        return switch (piece) {
            case Piece.Link(String label, String url) ->
                    "[" + dialect.label(label) + "](" + url + ")";
            case Piece.Words(String words, Piece.Look look) ->
                    switch (look) {
                        case PLAIN -> startsLine ? dialect.lineStart(words) : dialect.words(words);
                        case STRONG -> marked("**", words);
                        case SLANTED -> marked("_", words);
                    };
        };
    }

    /// With the space around the words outside the marks: within, they would not be read as such.
    private String marked(String mark, String words) {
        String bare = words.strip();
        int start = words.indexOf(bare);
        return words.substring(0, start)
                + mark
                + dialect.words(bare)
                + mark
                + words.substring(start + bare.length());
    }
}
