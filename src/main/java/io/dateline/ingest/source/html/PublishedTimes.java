package io.dateline.ingest.source.html;

import io.dateline.ingest.source.text.WrittenDate;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The `time` elements of a page that tell when its article was published: those that are marked as
/// that, else the one in its header or byline. One in a sentence, among readers' comments or in a
/// footer tells of something else; one that says when the page was changed, of that.
final class PublishedTimes {

    /// The page's own stands among the first.
    private static final int MOST_TIMES = 100;

    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:published|publish(?:ed)?[-_]?(?:date|time|at|on)?|pub[-_]?date"
                            + "|date[-_]?published|dt[-_]published|posted(?:[-_]on)?)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:updated?|modified|modification|changed|revised|amended"
                            + "|last[-_]?(?:updated|modified))(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    /// What stands before a time that is not the one of publication.
    private static final Pattern SAID_CHANGED =
            Pattern.compile(
                    "(?s).*\\b(?:updated?|modified|amended|corrected|revised|changed|edited)\\b[^.]{0,20}$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SAID_PUBLISHED =
            Pattern.compile(
                    "(?s).*\\b(?:published|posted|first published)\\b[^.]{0,20}$",
                    Pattern.CASE_INSENSITIVE);

    private PublishedTimes() {}

    /// @param unread nothing in it is read
    /// @param firstSentence the first block of the page that holds a sentence, or `null`
    static @Nullable String find(
            Document page, Set<Element> unread, @Nullable Element firstSentence) {
        List<Element> times =
                new ArrayList<>(page.select("time[datetime]").stream().limit(MOST_TIMES).toList());
        times.removeIf(time -> isElsewhere(time, unread) || isChange(time));
        List<Element> marked = times.stream().filter(PublishedTimes::isMarked).toList();
        if (!marked.isEmpty()) {
            return marked.getFirst().attr("datetime");
        }
        List<String> days =
                inHeader(page, times, firstSentence).stream()
                        .map(time -> time.attr("datetime"))
                        .filter(PublishedTimes::isDate)
                        .toList();
        long distinct = days.stream().map(WrittenDate::read).distinct().count();
        return distinct == 1 ? days.getFirst() : null;
    }

    /// Microdata of the article itself, not of a comment or of another article.
    static Stream<Element> microdata(Document page, Set<Element> unread) {
        return page.select("[itemprop=datePublished]").stream()
                .filter(element -> element.nameIs("meta") || !isElsewhere(element, unread));
    }

    private static boolean isDate(String written) {
        return WrittenDate.read(written) != null;
    }

    private static boolean isElsewhere(Element time, Set<Element> unread) {
        return Furniture.isComment(time)
                || time.closest("footer, aside, nav") != null
                || Stream.iterate(time, Objects::nonNull, Element::parent)
                        .anyMatch(unread::contains);
    }

    private static boolean isMarked(Element time) {
        return time.hasAttr("pubdate")
                || time.attr("itemprop").equals("datePublished")
                || PUBLISHED.matcher(time.className()).find()
                || SAID_PUBLISHED.matcher(before(time)).matches();
    }

    private static boolean isChange(Element time) {
        return time.attr("itemprop").equals("dateModified")
                || (CHANGED.matcher(time.className()).find()
                        && !PUBLISHED.matcher(time.className()).find())
                || SAID_CHANGED.matcher(before(time)).matches();
    }

    /// The words before a time on its line.
    private static String before(Element time) {
        StringBuilder words = new StringBuilder();
        if (time.previousSibling() instanceof TextNode text) {
            words.append(text.getWholeText().strip());
        } else if (time.previousElementSibling() != null
                && !time.previousElementSibling().isBlock()) {
            words.append(Objects.requireNonNull(time.previousElementSibling()).text());
        } else if (time.parent() != null
                && time.parent().previousSibling() instanceof TextNode text) {
            words.append(text.getWholeText().strip());
        }
        return words.toString();
    }

    /// Those before the first sentence that stand in none, and in no other article of the page.
    private static List<Element> inHeader(
            Document page, List<Element> times, @Nullable Element firstSentence) {
        if (firstSentence == null) {
            return List.of();
        }
        boolean several = page.select("article").size() > 1;
        List<Element> header = new ArrayList<>();
        for (Element time : times) {
            Element block = Block.around(time);
            boolean inSentence = block == null || block.equals(firstSentence);
            boolean ofEntry = several && time.closest("article") != null;
            if (!inSentence && !ofEntry && isBefore(time, firstSentence)) {
                header.add(time);
            }
        }
        return header;
    }

    private static boolean isBefore(Element one, Element other) {
        List<Element> ones = new ArrayList<>(one.parents().reversed());
        ones.add(one);
        List<Element> others = new ArrayList<>(other.parents().reversed());
        others.add(other);
        int shared = 0;
        while (shared < Math.min(ones.size(), others.size())
                && ones.get(shared).equals(others.get(shared))) {
            shared++;
        }
        boolean within = shared == ones.size() || shared == others.size();
        return !within
                && ones.get(shared).elementSiblingIndex()
                        < others.get(shared).elementSiblingIndex();
    }
}
