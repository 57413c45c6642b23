package io.dateline.ingest.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that stand in one block of a page, and in none within it: a paragraph, a heading, an
/// item of a list.
///
/// @param order of its first words among those of the page
/// @param linked how many characters of its text are those of links
/// @param timed how many characters of its text stand in `time` elements
record Block(Element element, int order, String text, int linked, int timed) {

    /// The parser holds these for blocks; they stand inside of sentences too.
    private static final Set<String> INLINE = Set.of("ins", "del", "button");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private static final Pattern ENDS_SENTENCE =
            Pattern.compile("(?s).*[.!?…。！？｡؟۔।॥։።][\"'”’)\\]»」』）]*\\s*");

    /// Signs that each say as much as some letters.
    private static final Pattern DENSE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private static final int LETTERS_OF_DENSE = 2;

    private static final Pattern ENDS_WITH_NOTE =
            Pattern.compile(
                    "(?s).*(?<!\\d)[.!?…][\"'”’)\\]»]*(?:\\[?\\d{1,3}\\]?[, ]{0,2}){1,5}\\s*");

    /// A line of so many characters is none of a menu or a list of headlines.
    private static final int LONG = 80;

    private static final int SHORTEST_SENTENCE = 25;

    /// What is told in fewer words is an entry of a menu.
    private static final int POINT = 4;

    private static final Pattern WORDS = Pattern.compile("\\s+");

    /// The block that a node stands in; itself where it is one.
    static @Nullable Element around(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at instanceof Element element && isBlock(element)) {
                return element;
            }
        }
        return null;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !INLINE.contains(element.normalName());
    }

    /// The blocks of `root` with words that are not in `unread`, as they follow each other.
    static List<Block> all(Element root, Set<Element> unread) {
        Words words = new Words(unread);
        NodeTraversor.filter(words, root);
        List<Block> blocks = new ArrayList<>();
        words.byBlock.forEach(
                (element, said) -> {
                    String text = said.text.toString().replaceAll("\\s+", " ").strip();
                    if (!text.isEmpty()) {
                        blocks.add(
                                new Block(element, blocks.size(), text, said.linked, said.timed));
                    }
                });
        return blocks;
    }

    boolean isHeading() {
        return HEADING.matcher(element.normalName()).matches();
    }

    /// Whether it holds a sentence that is more than a link.
    boolean isProse() {
        long dense = DENSE.matcher(text).results().limit(LONG).count();
        long letters = text.length() + dense * (LETTERS_OF_DENSE - 1);
        boolean sentence = letters >= SHORTEST_SENTENCE && endsSentence();
        return !isHeading() && (sentence || letters >= LONG) && linked * 2 < text.length();
    }

    /// Whether it is a line of a menu: links, and what parts them.
    boolean isLinks() {
        return !isHeading() && linked * 10 >= text.length() * 7;
    }

    /// Whether it is an item of a list in several words, none of them a link.
    boolean isPoint() {
        return element.nameIs("li") && linked == 0 && WORDS.split(text, POINT + 1).length >= POINT;
    }

    boolean endsSentence() {
        return ENDS_SENTENCE.matcher(text).matches() || ENDS_WITH_NOTE.matcher(text).matches();
    }

    /// Gathers the words of each block in one pass over the page.
    private static final class Words implements NodeFilter {

        private static final class Said {
            private final StringBuilder text = new StringBuilder();
            private int linked;
            private int timed;
        }

        private final Map<Element, Said> byBlock = new LinkedHashMap<>();
        private final Set<Element> unread;
        private int links;
        private int times;

        Words(Set<Element> unread) {
            this.unread = unread;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                if (unread.contains(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                links += element.nameIs("a") ? 1 : 0;
                times += element.nameIs("time") ? 1 : 0;
                separate(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.nameIs("a") ? 1 : 0;
                times -= element.nameIs("time") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        /// A block between words of another, and a line's end, part them.
        private void separate(Element element) {
            Element around = element.parent() == null ? null : around(element.parent());
            Said said = around == null ? null : byBlock.get(around);
            if (said != null && (element.nameIs("br") || isBlock(element))) {
                said.text.append(' ');
            }
        }

        private void add(TextNode words) {
            Element block = around(words);
            if (block == null || words.isBlank()) {
                Said said = block == null ? null : byBlock.get(block);
                if (said != null) {
                    said.text.append(' ');
                }
                return;
            }
            Said said = byBlock.computeIfAbsent(block, _ -> new Said());
            String text = words.getWholeText();
            said.text.append(text);
            int length = text.strip().length();
            said.linked += links > 0 ? length : 0;
            said.timed += times > 0 ? length : 0;
        }
    }
}
