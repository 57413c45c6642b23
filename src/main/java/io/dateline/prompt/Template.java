package io.dateline.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Text with places for inputs. Values are put in once, in one pass, and never looked into.
record Template(List<Paragraph> paragraphs) {

    private static final String OPENING = "{{";
    private static final String CLOSING = "}}";

    /// What stands between two blank lines.
    record Paragraph(List<Piece> pieces) {

        private boolean isGiven(Map<String, String> values) {
            return pieces.stream()
                    .allMatch(
                            piece ->
                                    switch (piece) {
                                        case Literal literal -> true;
                                        case Place place -> values.containsKey(place.input());
                                    });
        }

        private String render(Map<String, String> values) {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) {
                switch (piece) {
                    case Literal(String literal) -> text.append(literal);
                    case Place place -> text.append(values.get(place.input()));
                }
            }
            return text.toString();
        }
    }

    sealed interface Piece {}

    /// Text as it is.
    record Literal(String text) implements Piece {}

    /// Where an input's value goes.
    record Place(String input, int line) implements Piece {}

    Template {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param file named in errors
    /// @param lines the text
    /// @param firstLine the number of the first of them in the file
    static Template parse(String file, List<String> lines, int firstLine) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (!line.isEmpty()) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Literal("\n"));
                }
                pieces.addAll(pieces(file, line, firstLine + i));
            } else if (!pieces.isEmpty()) {
                paragraphs.add(new Paragraph(List.copyOf(pieces)));
                pieces.clear();
            }
        }
        if (!pieces.isEmpty()) {
            paragraphs.add(new Paragraph(List.copyOf(pieces)));
        }
        return new Template(paragraphs);
    }

    private static List<Piece> pieces(String file, String text, int line) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf(OPENING); open >= 0; open = text.indexOf(OPENING, done)) {
            int close = text.indexOf(CLOSING, open);
            String name = close < 0 ? "" : text.substring(open + OPENING.length(), close).strip();
            if (!name.matches("[a-z][a-z-]*")) {
                throw new PromptUnusableException(
                        file,
                        line,
                        "\"{{\" begins a place for an input, as {{question}}; here stands: "
                                + text.substring(open));
            }
            if (open > done) {
                pieces.add(new Literal(text.substring(done, open)));
            }
            pieces.add(new Place(name, line));
            done = close + CLOSING.length();
        }
        if (done < text.length()) {
            pieces.add(new Literal(text.substring(done)));
        }
        return pieces;
    }

    List<Place> places() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .toList();
    }

    /// The text with these values; without the paragraphs that name an input which is not among
    /// them.
    String render(Map<String, String> values) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.isGiven(values))
                .map(paragraph -> paragraph.render(values))
                .collect(Collectors.joining("\n\n"));
    }
}
