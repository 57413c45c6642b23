package io.dateline.ingest.source.html;

import net.dankito.readability4j.Readability4J;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a page that are its article.
///
/// What a readability algorithm finds is the core. Blocks that hold a sentence and stand between
/// the headline and the end of the core belong to it too, as a standfirst does; so do those that
/// follow the core within the same article. Furniture, captions and the lines of date and byline
/// do not.
///
/// @param blocks that are the article; empty where it could not be told from its surroundings
/// @param leftOut how many blocks with a sentence, and no furniture, are not in it
/// @param sentences how many blocks with a sentence there are, furniture left aside
record MainText(List<Block> blocks, int leftOut, int sentences) {

    /// Links are made absolute, which needs some address; none is kept.
    private static final String ANY_ADDRESS = "https://localhost/";

    private static final String MARK = "data-block";

    /// As many characters of a description tell whether a block is what it describes.
    private static final int DESCRIBED = 40;

    private static final Pattern WORDS = Pattern.compile("\\s+");

    /// Fewer are an exclamation, or a label.
    private static final int LEAST_WORDS = 3;

    /// Fewer are the name of a section.
    private static final int LEAST_OF_HEADING = 5;

    MainText {
        blocks = List.copyOf(blocks);
    }

    /// Where no article was looked for.
    static final MainText NONE = new MainText(List.of(), 0, 0);

    /// @param blocks all of `page`, without those of its furniture
    /// @param headlines those among them that are the title
    /// @param teasers of other pages
    /// @param description what the page says of itself in a sentence, or `null`
    static MainText of(
            Document page,
            Set<Element> unread,
            List<Block> blocks,
            Set<Element> headlines,
            Teasers teasers,
            @Nullable String description) {
        Set<Element> unsearched = new HashSet<>(unread);
        unsearched.addAll(headlines);
        Set<Element> core =
                HtmlLimits.isSearchable(page) ? core(page, unsearched, blocks) : Set.of();
        List<Block> sentences = blocks.stream().filter(MainText::isOfArticle).toList();
        int first = -1;
        int last = -1;
        int headline = -1;
        for (Block block : blocks) {
            if (core.contains(block.element()) && isOfArticle(block)) {
                first = first < 0 ? block.order() : first;
                last = block.order();
            }
            if (headlines.contains(block.element()) && first < 0) {
                headline = block.order();
            }
        }
        if (first < 0) {
            return new MainText(List.of(), sentences.size(), sentences.size());
        }
        int start = headline < 0 ? first : headline + 1;
        Element around =
                withEntries(around(blocks.get(first).element(), blocks.get(last).element()));
        List<Block> chosen = new ArrayList<>();
        boolean underLinks = false;
        for (Block block : blocks) {
            if (!chosen.isEmpty() && Furniture.isHeadingOfComments(block)) {
                break;
            }
            underLinks = isUnderLinks(blocks, block, underLinks);
            boolean inCore = core.contains(block.element());
            boolean between = block.order() >= start && block.order() <= last;
            boolean after = block.order() > last && isWithin(block.element(), around);
            boolean told =
                    isTold(block)
                            || (between
                                    && block.order() < first
                                    && (isShortLead(block) || isSubheading(block, headline)));
            boolean added = told && (between || after || isDescribed(block, description));
            if ((inCore || added)
                    && !underLinks
                    && !teasers.blocks().contains(block)
                    && !headlines.contains(block.element())
                    && !Furniture.isCall(block)
                    && !(block.order() < first && !told)) {
                chosen.add(block);
            }
        }
        Set<Block> kept = new HashSet<>(chosen);
        chosen = withHeadings(blocks, kept, headlines, teasers.blocks());
        int leftOut = (int) sentences.stream().filter(block -> !kept.contains(block)).count();
        return new MainText(chosen, leftOut, sentences.size());
    }

    /// `blocks` without lists of what leads elsewhere, and their headings.
    static List<Block> withoutLinks(List<Block> blocks) {
        List<Block> others = new ArrayList<>();
        boolean underLinks = false;
        for (Block block : blocks) {
            underLinks = isUnderLinks(blocks, block, underLinks);
            if (!underLinks) {
                others.add(block);
            }
        }
        return others;
    }

    private static boolean isUnderLinks(List<Block> blocks, Block block, boolean before) {
        boolean isOfOther = block.isPoint() && blocks.get(block.order() - 1).isLinks();
        boolean goesOn = before && !block.isHeading() && !block.isProse() && !isOfOther;
        return Furniture.isHeadingOfLinks(block) || goesOn || isLineBeforeLinks(blocks, block);
    }

    /// Whether a line is no heading, and leads to links all the same.
    private static boolean isLineBeforeLinks(List<Block> blocks, Block block) {
        int next = block.order() + 1;
        return next < blocks.size()
                && !block.isHeading()
                && blocks.get(next).isLinks()
                && Furniture.leadsToLinks(block);
    }

    /// What is chosen, with the headings that it stands under.
    private static List<Block> withHeadings(
            List<Block> blocks, Set<Block> chosen, Set<Element> headlines, Set<Block> teasers) {
        List<Block> all = new ArrayList<>();
        Block heading = null;
        for (Block block : blocks) {
            if (chosen.contains(block)) {
                if (heading != null && (!all.isEmpty() || isOfEntry(heading))) {
                    all.add(heading);
                }
                heading = null;
                all.add(block);
            } else if (block.isHeading() && !headlines.contains(block.element())) {
                boolean leads = Furniture.isHeadingOfLinks(block) || teasers.contains(block);
                heading = leads ? null : block;
            } else if (block.isProse()) {
                heading = null;
            }
        }
        return all;
    }

    /// Whether a block tells something: a sentence, or a point of a list in words of its own.
    private static boolean isTold(Block block) {
        return block.isProse() || block.isPoint();
    }

    /// Whether a block between headline and text is a sentence too short to be told by its length,
    /// or a cell of a table of data.
    private static boolean isShortLead(Block block) {
        boolean isSentence =
                block.element().nameIs("p")
                        && block.endsSentence()
                        && block.linked() == 0
                        && block.timed() == 0
                        && WORDS.split(block.text(), LEAST_WORDS + 1).length >= LEAST_WORDS;
        Element table = block.element().is("td, th") ? block.element().closest("table") : null;
        return isSentence || (table != null && table.selectFirst("th") != null);
    }

    /// Whether it is the second line of the headline, of a heading's rank.
    private static boolean isSubheading(Block block, int headline) {
        return headline >= 0
                && block.order() == headline + 1
                && block.isHeading()
                && block.linked() == 0
                && !Furniture.isHeadingOfLinks(block)
                && WORDS.split(block.text(), LEAST_OF_HEADING + 1).length >= LEAST_OF_HEADING;
    }

    private static boolean isOfEntry(Block heading) {
        return heading.element().closest("article") != null;
    }

    int characters() {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    private static boolean isOfArticle(Block block) {
        return block.isProse() && !Furniture.isCall(block);
    }

    private static boolean isDescribed(Block block, @Nullable String description) {
        return description != null
                && description.length() >= DESCRIBED
                && comparable(block.text())
                        .startsWith(comparable(description.substring(0, DESCRIBED)));
    }

    private static String comparable(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /// The blocks whose words a readability algorithm takes for the article's.
    private static Set<Element> core(Document page, Set<Element> unread, List<Block> blocks) {
        Map<String, Element> marked = new HashMap<>();
        for (Block block : blocks) {
            String mark = String.valueOf(block.order());
            block.element().attr(MARK, mark);
            marked.put(mark, block.element());
        }
        // it changes what it reads
        Document copy = copyWithout(page, unread);
        Element article = new Readability4J(ANY_ADDRESS, copy).parse().getArticleContent();
        Set<Element> found = new HashSet<>();
        if (article != null) {
            for (Element element : article.select("[" + MARK + "]")) {
                Element block = marked.get(element.attr(MARK));
                if (block != null && element.hasText()) {
                    found.add(block);
                }
            }
        }
        blocks.forEach(block -> block.element().removeAttr(MARK));
        return found;
    }

    private static Document copyWithout(Document page, Set<Element> unread) {
        unread.forEach(element -> element.attr("data-unread", ""));
        Document copy = page.clone();
        unread.forEach(element -> element.removeAttr("data-unread"));
        remove(new HashSet<>(copy.select("[data-unread]")));
        return copy;
    }

    /// All at once from each parent: to take out one moves those that follow it.
    private static void remove(Set<Element> elements) {
        Set<Element> parents = new HashSet<>();
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        for (Element parent : parents) {
            List<Node> kept = new ArrayList<>(parent.childNodes());
            kept.removeIf(node -> node instanceof Element element && elements.contains(element));
            parent.empty().appendChildren(kept);
        }
    }

    /// The nearest `article`, or part named as its body, around both; else the nearest element that
    /// is.
    private static Element around(Element one, Element other) {
        Set<Element> around = new HashSet<>(one.parents());
        around.add(one);
        Element common = other;
        while (!around.contains(common) && common.parent() != null) {
            common = common.parent();
        }
        return common.equals(one) && one.parent() != null ? one.parent() : common;
    }

    /// An article that has others beside it, and no headline of its own, is an entry of a blog that
    /// goes on.
    private static Element withEntries(Element around) {
        Element entry = around.closest("article");
        Element page = entry == null ? null : entry.parent();
        boolean isEntry =
                entry != null
                        && entry.selectFirst("h1") == null
                        && entry.siblingElements().stream().anyMatch(it -> it.nameIs("article"));
        return isEntry && page != null ? page : around;
    }

    private static boolean isWithin(Element element, Element around) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(around)) {
                return !around.nameIs("body");
            }
        }
        return false;
    }
}
