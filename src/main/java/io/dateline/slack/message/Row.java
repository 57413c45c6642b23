package io.dateline.slack.message;

import io.dateline.article.TextCut;

import java.util.ArrayList;
import java.util.List;

/// What stands together, such as a sentence with its markers. A message that would be too long ends
/// between two of them.
///
/// @param pieces none of them empty
record Row(Kind kind, List<Piece> pieces) {

    /// What a row is to those around it.
    enum Kind {
        /// Begins a paragraph.
        PARAGRAPH,
        /// Goes on behind the row before it.
        SENTENCE,
        /// One of several below each other.
        ITEM,
        /// Says what follows.
        HEADING,
        /// Begins a line, close to the one before it.
        LINE,
        /// Words of an article.
        QUOTE,
        /// Small print.
        REMARK
    }

    Row {
        pieces = pieces.stream().filter(piece -> !piece.shown().isEmpty()).toList();
    }

    static Row of(Kind kind, Piece... pieces) {
        return new Row(kind, List.of(pieces));
    }

    /// How much a piece takes up, by the format it is written in.
    interface Measure {
        int of(Piece piece);
    }

    int size(Measure measure) {
        return pieces.stream().mapToInt(measure::of).sum();
    }

    /// The same in rows that take up `most` at most each, cut between words, and never in a link.
    ///
    /// @param most more than the largest link takes up
    List<Row> split(int most, Measure measure) {
        if (size(measure) <= most) {
            return List.of(this);
        }
        List<Row> rows = new ArrayList<>();
        List<Piece> taken = new ArrayList<>();
        int size = 0;
        for (Piece piece :
                pieces.stream().flatMap(one -> parts(one, most, measure).stream()).toList()) {
            if (size + measure.of(piece) > most && !taken.isEmpty()) {
                rows.add(new Row(rows.isEmpty() ? kind : continued(), taken));
                taken = new ArrayList<>();
                size = 0;
            }
            taken.add(piece);
            size += measure.of(piece);
        }
        rows.add(new Row(rows.isEmpty() ? kind : continued(), taken));
        return rows;
    }

    private Kind continued() {
        return switch (kind) {
            case PARAGRAPH, SENTENCE, ITEM, HEADING, LINE -> Kind.SENTENCE;
            case QUOTE -> Kind.QUOTE;
            case REMARK -> Kind.REMARK;
        };
    }

    private static List<Piece> parts(Piece piece, int most, Measure measure) {
        return switch (piece) {
            case Piece.Link link -> List.of(link);
            case Piece.Words words when measure.of(words) <= most -> List.of(words);
            case Piece.Words(String text, Piece.Look look) -> {
                List<Piece> parts = new ArrayList<>();
                int from = 0;
                while (from < text.length()) {
                    int to = Math.min(text.length(), from + most);
                    Piece part = new Piece.Words(text.substring(from, to), look);
                    // signs that are escaped take up more room than one
                    while (measure.of(part) > most || splitsCharacter(text, to)) {
                        to = TextCut.at(text, from + Math.max(1, (to - from) * 3 / 4));
                        part = new Piece.Words(text.substring(from, to), look);
                    }
                    if (to < text.length()) {
                        to = TextCut.afterWord(text, from, to);
                        part = new Piece.Words(text.substring(from, to), look);
                    }
                    parts.add(part);
                    from = to;
                }
                yield parts;
            }
        };
    }

    private static boolean splitsCharacter(String text, int place) {
        return place < text.length() && TextCut.at(text, place) != place;
    }
}
