package io.dateline.ingest.source.html;

import io.dateline.ingest.source.text.JoinedWords;
import io.dateline.ingest.source.text.JoinedWords.Gap;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The text of HTML as it is read: a blank line between paragraphs, a line for each item of a list
/// and row of a table. What is set apart by its looks alone is told in words: quotation marks for
/// `q`, ` | ` between the cells of a table, `10^3` for a raised number, brackets for the reading of
/// a word. Notes' marks and what is struck out are left out. Takes nested elements without nesting
/// calls.
final class HtmlText implements NodeFilter {

    private static final Set<String> LINES = Set.of("br", "dd", "dt", "li", "tr");

    private static final Set<String> STRUCK_OUT = Set.of("del", "s", "strike");

    /// Said to those who do not see that a link does.
    private static final Pattern NEW_TAB =
            Pattern.compile(
                    "[,;]?\\s*\\(?\\b(?:link )?opens? (?:in )?(?:a )?new (?:tab|window)\\b\\)?",
                    Pattern.CASE_INSENSITIVE);

    private final JoinedWords text = new JoinedWords();

    private int preformatted;

    private int quoted;

    private final Set<Element> unread;

    private final Predicate<TextNode> isRead;

    /// Parts of a fraction that was told as a whole.
    private final Set<Node> told = new HashSet<>();

    /// Whether each of the tables that are open is one of data, not of the page's layout.
    private final Deque<Boolean> dataTables = new ArrayDeque<>();

    private HtmlText(Set<Element> unread, Predicate<TextNode> isRead) {
        this.unread = unread;
        this.isRead = isRead;
    }

    /// The text of `element` without that of the elements in `unread`.
    static String of(Element element, Set<Element> unread) {
        return of(element, unread, _ -> true);
    }

    /// The same, of the words that `isRead` holds for alone.
    static String of(Element element, Set<Element> unread, Predicate<TextNode> isRead) {
        HtmlText text = new HtmlText(unread, isRead);
        NodeTraversor.filter(text, element);
        return text.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (told.contains(node)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words) {
            if (isRead.test(words)) {
                append(NEW_TAB.matcher(words.getWholeText()).replaceAll(""));
            }
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? head(element) : FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        if (unread.contains(element) || STRUCK_OUT.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (element.normalName()) {
            case "sup", "ruby" -> {
                return inWords(element);
            }
            case "a" -> {
                if (RaisedText.isNoteLink(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "q" -> {
                append(quoted % 2 == 0 ? "“" : "‘");
                quoted++;
            }
            case "table" -> dataTables.push(isOfData(element));
            case "pre" -> preformatted++;
            default -> {}
        }
        separate(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "q" -> {
                    quoted--;
                    append(quoted % 2 == 0 ? "”" : "’");
                }
                case "pre" -> preformatted--;
                default -> {}
            }
            if (!element.nameIs("br")) {
                separate(element);
            }
            if (element.nameIs("table")) {
                dataTables.pop();
            }
        }
        return FilterResult.CONTINUE;
    }

    /// Tells what is raised or written above a word, where it reads not as it stands.
    private FilterResult inWords(Element element) {
        boolean read =
                element.childNodes().stream()
                        .allMatch(
                                child -> !(child instanceof TextNode words) || isRead.test(words));
        if (!read) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("ruby")) {
            append(RaisedText.withReading(element));
            return FilterResult.SKIP_ENTIRELY;
        }
        String before = text.end(12);
        return switch (RaisedText.of(element, before)) {
            case RaisedText.AsItStands _ -> FilterResult.CONTINUE;
            case RaisedText.Nothing _ -> FilterResult.SKIP_ENTIRELY;
            case RaisedText.Told(String words, Set<Node> with) -> {
                told.addAll(with);
                append(words);
                yield FilterResult.SKIP_ENTIRELY;
            }
        };
    }

    private static boolean isOfData(Element table) {
        if (table.selectFirst("th") != null) {
            return true;
        }
        return table.selectFirst("p, div, table table, h1, h2, h3, ul, ol, td td") == null
                && table.selectFirst("tr > td ~ td") != null;
    }

    private void separate(Element element) {
        boolean isCell = element.nameIs("td") || element.nameIs("th");
        if (isCell) {
            text.part(!dataTables.isEmpty() && dataTables.element() ? Gap.CELL : Gap.PARAGRAPH);
        } else if (element.nameIs("br") && text.gap() == Gap.LINE) {
            text.part(Gap.PARAGRAPH);
        } else if (LINES.contains(element.normalName())) {
            text.part(Gap.LINE);
        } else if (element.isBlock() && !element.nameIs("ins")) {
            text.part(Gap.PARAGRAPH);
        }
    }

    private void append(String words) {
        words.codePoints()
                .forEach(
                        point -> {
                            if (preformatted > 0 && point == '\n') {
                                text.endLine();
                            } else {
                                text.append(point);
                            }
                        });
    }
}
