package io.dateline.ingest.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.Set;

/// The text of HTML as it is read: a blank line between paragraphs, a line for each item of a list
/// and row of a table. Takes nested elements without nesting calls.
final class HtmlText implements NodeVisitor {

    private static final Set<String> LINES = Set.of("br", "dd", "dt", "li", "tr");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final String PARAGRAPH = "\n\n";

    private final StringBuilder text = new StringBuilder();

    /// What has to come before the next word: nothing, a space, a tab, line ends.
    private String gap = "";

    private int preformatted;

    private HtmlText() {}

    static String of(Element element) {
        HtmlText text = new HtmlText();
        NodeTraversor.traverse(text, element);
        return text.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            preformatted += element.nameIs("pre") ? 1 : 0;
            separate(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            preformatted -= element.nameIs("pre") ? 1 : 0;
            if (!element.nameIs("br")) {
                separate(element);
            }
        }
    }

    private void separate(Element element) {
        if (CELLS.contains(element.normalName())) {
            widen("\t");
        } else if (element.nameIs("br") && gap.equals("\n")) {
            widen(PARAGRAPH);
        } else if (LINES.contains(element.normalName())) {
            widen("\n");
        } else if (element.isBlock()) {
            widen(PARAGRAPH);
        }
    }

    private void append(String words) {
        words.codePoints()
                .forEach(
                        point -> {
                            if (preformatted > 0 && point == '\n') {
                                text.append(gap.equals(PARAGRAPH) ? gap : "\n");
                                gap = "";
                            } else if (Character.isWhitespace(point)
                                    || Character.isSpaceChar(point)) {
                                widen(" ");
                            } else if (!isLayoutHint(point)) {
                                text.append(text.isEmpty() ? "" : gap).appendCodePoint(point);
                                gap = "";
                            }
                        });
    }

    /// Of two gaps that meet, the wider one stays.
    private void widen(String other) {
        if (rank(other) > rank(gap)) {
            gap = other;
        }
    }

    private static int rank(String gap) {
        return switch (gap) {
            case "" -> 0;
            case " " -> 1;
            case "\t" -> 2;
            case "\n" -> 3;
            default -> 4;
        };
    }

    /// Soft hyphens and zero-width spaces say where a line may break; within a word they would hide
    /// it from a search.
    private static boolean isLayoutHint(int point) {
        return point == '\u00AD' || point == '\u200B' || point == '\uFEFF';
    }
}
