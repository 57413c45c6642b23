package io.dateline.ingest.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

import java.util.Set;

/// The text of HTML as it is read: a blank line between paragraphs, a line for each item of a list
/// and row of a table. Takes nested elements without nesting calls.
final class HtmlText implements NodeFilter {

    private static final Set<String> LINES = Set.of("br", "dd", "dt", "li", "tr");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final String PARAGRAPH = "\n\n";

    private final StringBuilder text = new StringBuilder();

    /// What has to come before the next word: nothing, a space, a tab, line ends.
    private String gap = "";

    private int preformatted;

    private final Set<Element> unread;

    private HtmlText(Set<Element> unread) {
        this.unread = unread;
    }

    /// The text of `element` without that of the elements in `unread`.
    static String of(Element element, Set<Element> unread) {
        HtmlText text = new HtmlText(unread);
        NodeTraversor.filter(text, element);
        return text.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (unread.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            preformatted += element.nameIs("pre") ? 1 : 0;
            separate(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            preformatted -= element.nameIs("pre") ? 1 : 0;
            if (!element.nameIs("br")) {
                separate(element);
            }
        }
        return FilterResult.CONTINUE;
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
