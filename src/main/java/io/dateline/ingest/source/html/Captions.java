package io.dateline.ingest.source.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words under the pictures of a page, which are no part of what is told beside them.
///
/// @param elements that hold them, in the order of the page, none within another
record Captions(Set<Element> elements) {

    private static final String MARKED = "figcaption, [class*=aption]";

    private static final Pattern NAME = Furniture.named("[a-z]{0,10}caption(?:[-_]?text)?");

    /// How old pages set a picture with its words beside the text.
    private static final String SET_ASIDE = "table[align=left], table[align=right]";

    /// What holds more is more than the words under a picture.
    private static final int LONGEST = 800;

    private static final int LONGEST_SET_ASIDE = 250;

    /// `2/5`, `2 of 5`: which of the pictures of a gallery it is.
    private static final Pattern COUNT = Pattern.compile("\\d{1,3} ?(?:/|of|von|sur|de) ?\\d{1,3}");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    static Captions of(Document page) {
        Set<Element> captions = new LinkedHashSet<>();
        for (Element element : page.select(MARKED + ", " + SET_ASIDE)) {
            boolean isWithin = element.parents().stream().anyMatch(captions::contains);
            if (!isWithin && isCaption(element)) {
                captions.add(element);
            }
        }
        return new Captions(captions);
    }

    private static boolean isCaption(Element element) {
        if (element.nameIs("figcaption") || Furniture.isNamed(element, NAME)) {
            return element.selectFirst("h1, article") == null && element.text().length() <= LONGEST;
        }
        return element.is(SET_ASIDE)
                && element.selectFirst("img") != null
                && element.selectFirst("table table, a[href], h1, h2, h3, p + p") == null
                && element.text().length() <= LONGEST_SET_ASIDE;
    }

    /// The words of those that belong to the article, credits with them, each on one line.
    ///
    /// @param furniture nothing of which is read
    /// @param main the words of the article
    List<String> words(Set<Element> furniture, MainText main) {
        Set<Element> around = new HashSet<>();
        for (Block block : main.blocks()) {
            Element at = block.element();
            while (at != null && around.add(at)) {
                at = at.parent();
            }
        }
        return elements.stream()
                .filter(caption -> !isIn(furniture, caption))
                .filter(caption -> isOf(around, caption))
                .map(caption -> words(caption, furniture))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static boolean isIn(Set<Element> furniture, Element caption) {
        return furniture.contains(caption)
                || caption.parents().stream().anyMatch(furniture::contains);
    }

    /// A page shows the beginnings of other articles with their pictures: each is an article in its
    /// own, or leads to one as a whole.
    private static boolean isOf(Set<Element> around, Element caption) {
        Element article = caption.closest("article");
        Element link = caption.closest("a[href]");
        boolean isOther = article != null && !around.isEmpty() && !around.contains(article);
        return !isOther
                && (link == null || link.attr("href").matches("(?i).*\\.(?:jpe?g|png|webp|gif)"));
    }

    private static String words(Element caption, Set<Element> furniture) {
        String words = line(HtmlText.of(caption, furniture));
        Element first = caption.firstElementChild();
        String count = first == null ? "" : line(first.text());
        return COUNT.matcher(count).matches() && words.startsWith(count)
                ? words.substring(count.length()).strip()
                : words;
    }

    private static String line(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }
}
