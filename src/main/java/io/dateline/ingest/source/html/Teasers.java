package io.dateline.ingest.source.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The parts of a page that tell in brief of other pages: a heading that is a link, with the
/// sentence or two below it.
///
/// @param blocks in them
/// @param count how many other pages they lead to
/// @param isAll whether they are what the page is for, as on the front page of a section
record Teasers(Set<Block> blocks, int count, boolean isAll) {

    /// Below a heading more is a story of its own.
    private static final int MOST_CHARACTERS = 600;

    private static final int MOST_SENTENCES = 3;

    /// Fewer are found below many an article.
    private static final int LEAST_OF_LIST = 4;

    /// A list of other pages has a word of welcome at most.
    private static final int MOST_SENTENCES_OF_LIST = 1;

    Teasers {
        blocks = Set.copyOf(blocks);
    }

    /// @param blocks all of `page`, without those of its furniture
    /// @param headlines those that are the title
    static Teasers of(Document page, List<Block> blocks, Set<Element> headlines) {
        List<Block> headings =
                blocks.stream()
                        .filter(block -> isLink(block) && !headlines.contains(block.element()))
                        .toList();
        if (headings.isEmpty() || !HtmlLimits.isSearchable(page)) {
            return new Teasers(Set.of(), 0, false);
        }
        Map<Element, Extent> extents = extents(blocks);
        Set<Block> within = new HashSet<>();
        for (Block heading : headings) {
            Extent extent = around(heading, extents);
            within.addAll(blocks.subList(heading.order(), extent.last + 1));
        }
        return of(blocks, headlines, within, headings.size());
    }

    private static Teasers of(
            List<Block> blocks, Set<Element> headlines, Set<Block> within, int count) {
        int sentences = 0;
        int characters = 0;
        int ofTeasers = 0;
        for (Block block : blocks) {
            if (block.isProse() && !Furniture.isCall(block)) {
                boolean isOfTeaser = within.contains(block);
                sentences += isOfTeaser ? 0 : 1;
                characters += block.text().length();
                ofTeasers += isOfTeaser ? block.text().length() : 0;
            }
        }
        boolean isMost = ofTeasers * 2 > characters;
        boolean isAll = isMost && count >= LEAST_OF_LIST && sentences <= MOST_SENTENCES_OF_LIST;
        return new Teasers(
                isMost && !isAll ? beside(blocks, headlines, within) : within, count, isAll);
    }

    /// Those `within` that stand in no part of the page that holds the headline and all other
    /// sentences: in a column beside a short article.
    private static Set<Block> beside(
            List<Block> blocks, Set<Element> headlines, Set<Block> within) {
        Element story = null;
        for (Block block : blocks) {
            boolean isOfStory =
                    headlines.contains(block.element())
                            || (block.isProse()
                                    && !within.contains(block)
                                    && !Furniture.isCall(block));
            if (isOfStory) {
                story = story == null ? block.element().parent() : around(story, block.element());
            }
        }
        if (story == null || headlines.isEmpty() || story.nameIs("body")) {
            return Set.of();
        }
        Element part = story;
        return within.stream()
                .filter(block -> !block.element().parents().contains(part))
                .collect(Collectors.toSet());
    }

    /// `element`, or the nearest around it that holds `other` too.
    private static Element around(Element element, Element other) {
        Element at = element;
        while (!other.parents().contains(at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    private static boolean isLink(Block heading) {
        if (!heading.isHeading() || heading.linked() * 10 < heading.text().length() * 8) {
            return false;
        }
        Element link = heading.element().selectFirst("a[href]");
        if (link == null) {
            link = heading.element().closest("a[href]");
        }
        return link != null && !link.attr("href").startsWith("#");
    }

    /// What stands in an element: blocks from the first to the last.
    private static final class Extent {
        private final int first;
        private int last;
        private int characters;
        private int sentences;
        private int headings;

        Extent(int first) {
            this.first = first;
        }

        void add(Block block, boolean isHeading, boolean isProse) {
            last = block.order();
            headings += isHeading ? 1 : 0;
            characters += isHeading ? 0 : block.text().length();
            sentences += isProse ? 1 : 0;
        }

        boolean isTeaser(int heading) {
            return first == heading
                    && headings == 1
                    && sentences <= MOST_SENTENCES
                    && characters <= MOST_CHARACTERS;
        }
    }

    private static Map<Element, Extent> extents(List<Block> blocks) {
        Map<Element, Extent> extents = new HashMap<>();
        for (Block block : blocks) {
            boolean isHeading = block.isHeading();
            boolean isProse = block.isProse();
            for (Element at = block.element(); at != null; at = at.parent()) {
                extents.computeIfAbsent(at, _ -> new Extent(block.order()))
                        .add(block, isHeading, isProse);
            }
        }
        return extents;
    }

    /// The widest part of the page that begins with `heading` and holds no more than a teaser.
    private static Extent around(Block heading, Map<Element, Extent> extents) {
        Extent widest = extents.getOrDefault(heading.element(), new Extent(heading.order()));
        for (Element at = heading.element().parent(); at != null; at = at.parent()) {
            Extent extent = extents.get(at);
            if (extent == null || !extent.isTeaser(heading.order())) {
                break;
            }
            widest = extent;
        }
        return widest;
    }
}
