package io.dateline.ingest.source.html;

import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateRole;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.DateReading;
import io.dateline.ingest.source.date.LabelledDates;
import io.dateline.ingest.source.date.WrittenDate;

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

    private static final String TIMES = "time, abbr.published[title], abbr.updated[title]";

    /// Elements that say by their names that they hold a date.
    private static final String NAMED =
            "[class*=date]:not(time), [class*=time]:not(time), [class*=publish]:not(time),"
                    + " [class*=posted]:not(time), [data-testid*=date]:not(time)";

    private static final int MAX_NAMED = 60;

    private static final String MICRODATA =
            "[itemprop=datePublished], [itemprop=dateModified], [property~=(?i)(^|:)datePublished$],"
                    + " [property~=(?i)(^|:)dateModified$], [property~=(?i)^dc(terms)?:(date|issued)$]";

    private static final Pattern CHANGED_PROPERTY =
            Pattern.compile("dateModified", Pattern.CASE_INSENSITIVE);

    /// What schema.org calls a page, or the article on it.
    private static final Pattern OF_PAGE =
            Pattern.compile("(?:Article|Posting|Page|Report|CreativeWork|Blog)/?$");

    private static final String PARTS =
            "[itemprop=comment], [itemprop=itemListElement], [itemprop=mentions],"
                    + " [itemprop=relatedLink], [itemprop=hasPart]";

    /// Names of what tells when something else takes place.
    private static final Pattern EVENT =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:events?|calendar|agenda|schedule|deadline|when|countdown)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    /// Names of the lines between headline and text.
    private static final Pattern SAID_OTHER =
            Pattern.compile(
                    "(?s).*\\b(?:starts?|begins?|opens?|closes?|ends?|until|deadline|due|expires?|valid|held|takes place"
                            + "|on sale|born|died|since|accessed|retrieved|archived|printed|generated|built|joined|taken)"
                            + "\\b[^.]{0,15}$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER_LINE =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:by[-_]?line|meta(?:data)?|timestamp|date[-_]?line|publish\\w*"
                            + "|(?:post|article|entry|story)[-_]?(?:info|date|details))(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private static final int NEAR = 4;

    private PublishedTimes() {}

    /// @param unread nothing in it is read
    /// @param sentences the first blocks of the page that hold a sentence
    static List<DateClaim> claims(Document page, Set<Element> unread, List<Element> sentences) {
        List<Element> times = new ArrayList<>();
        page.select(TIMES).stream()
                .limit(MOST_TIMES)
                .filter(time -> !isElsewhere(time, unread) && !isOfOther(page, time))
                .forEach(times::add);
        List<DateClaim> claims = new ArrayList<>();
        times.stream()
                .filter(PublishedTimes::isChange)
                .map(time -> DateClaim.modified(DateOrigin.TIME, value(time)))
                .filter(claim -> isDate(claim.written()))
                .limit(1)
                .forEach(claims::add);
        times.removeIf(PublishedTimes::isChange);
        List<Element> marked = times.stream().filter(PublishedTimes::isMarked).toList();
        List<Element> header = inHeader(page, times, sentences);
        if (!marked.isEmpty()) {
            claims.add(DateClaim.published(DateOrigin.TIME, value(marked.getFirst())));
        } else {
            addOnly(claims, header, DateOrigin.TIME);
        }
        List<Element> named =
                page.select(NAMED).stream()
                        .limit(MOST_TIMES)
                        .filter(element -> element.selectFirst("time") == null)
                        .filter(element -> element.text().length() <= MAX_NAMED)
                        .filter(element -> !isElsewhere(element, unread) && !isChange(element))
                        .toList();
        addOnly(claims, inHeader(page, named, sentences), DateOrigin.DATE_LINE);
        return claims;
    }

    /// The date of these, where all that are dates are of one day.
    private static void addOnly(List<DateClaim> claims, List<Element> elements, DateOrigin origin) {
        List<String> dates =
                elements.stream()
                        .map(PublishedTimes::value)
                        .filter(PublishedTimes::isDate)
                        .toList();
        if (dates.stream().map(PublishedTimes::dayOf).distinct().count() == 1) {
            claims.add(DateClaim.published(origin, dates.getFirst()));
        }
    }

    /// What an element says, to the machine where it does, else to the reader.
    private static String value(Element element) {
        return Stream.of(element.attr("datetime"), element.attr("title"), element.text())
                .filter(PublishedTimes::isDate)
                .findFirst()
                .orElseGet(element::text);
    }

    /// Microdata and RDFa of the article itself, not of a comment or of another article.
    static Stream<DateClaim> microdata(Document page, Set<Element> unread) {
        return page.select(MICRODATA).stream()
                .limit(MOST_TIMES)
                .filter(element -> element.nameIs("meta") || !isElsewhere(element, unread))
                .filter(element -> !isOfOther(page, element))
                .map(
                        element -> {
                            boolean isChange = CHANGED_PROPERTY.matcher(property(element)).find();
                            String written =
                                    Stream.of("content", "datetime")
                                            .map(element::attr)
                                            .filter(value -> !value.isBlank())
                                            .findFirst()
                                            .orElseGet(element::text);
                            return new DateClaim(
                                    DateOrigin.MICRODATA,
                                    isChange ? DateRole.MODIFIED : DateRole.PUBLISHED,
                                    written,
                                    false);
                        });
    }

    private static String property(Element element) {
        return element.attr("itemprop") + " " + element.attr("property");
    }

    private static boolean isDate(String written) {
        return WrittenDate.readValue(written) != null;
    }

    /// What tells days apart: the day, or all that is known of it.
    static Object dayOf(String written) {
        return switch (WrittenDate.readValue(written)) {
            case null -> written;
            case DateReading.Day day -> day.day();
            case DateReading.Month month -> month;
            case DateReading.Yearless day -> day;
            case DateReading.Either either -> either.dayFirst();
        };
    }

    /// Whether an element stands outside of what is the article's own.
    static boolean isElsewhere(Element time, Set<Element> unread) {
        return Furniture.isComment(time)
                || time.closest(Furniture.OUTSIDE) != null
                || Stream.iterate(time, Objects::nonNull, Element::parent)
                        .anyMatch(unread::contains);
    }

    /// Whether microdata say that an element tells of something else than the page's article: of a
    /// comment, an event, an article in a list.
    static boolean isOfOther(Document page, Element element) {
        Element scope = element.parent() == null ? null : element.parent().closest("[itemscope]");
        if (scope == null) {
            return false;
        }
        String type = scope.attr("itemtype");
        boolean hasHeadline = scope.selectFirst("h1") != null;
        boolean isPage = type.isEmpty() || OF_PAGE.matcher(type).find() || hasHeadline;
        boolean another =
                !hasHeadline && page.selectFirst("[itemscope][itemtype*=Article] h1") != null;
        return scope.closest(PARTS) != null || !isPage || another;
    }

    /// Whether what it stands in, or the label before it, says that it is of something else.
    private static boolean isOfEvent(Element time) {
        boolean named =
                Stream.iterate(time, Objects::nonNull, Element::parent)
                        .limit(NEAR - 1)
                        .anyMatch(at -> EVENT.matcher(at.className()).find());
        String label = before(time).strip();
        return named
                || SAID_OTHER.matcher(label).matches()
                || (label.endsWith(":") && role(label) == null);
    }

    /// What the last words before a time say that it is; `null` where they say nothing.
    private static @Nullable DateRole role(String before) {
        String words = "";
        List<String> said = List.of(before.strip().split("\\s+"));
        for (String word : said.subList(Math.max(0, said.size() - 3), said.size()).reversed()) {
            words = (word + " " + words).strip();
            DateRole role = LabelledDates.label(words);
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    private static boolean isMarked(Element time) {
        return time.hasAttr("pubdate")
                || time.attr("itemprop").equals("datePublished")
                || PUBLISHED.matcher(time.className()).find()
                || SAID_PUBLISHED.matcher(before(time)).matches()
                || role(before(time)) == DateRole.PUBLISHED;
    }

    private static boolean isChange(Element time) {
        return time.attr("itemprop").equals("dateModified")
                || (CHANGED.matcher(time.className()).find()
                        && !PUBLISHED.matcher(time.className()).find())
                || SAID_CHANGED.matcher(before(time)).matches()
                || role(before(time)) == DateRole.MODIFIED;
    }

    /// The words before a time on its line.
    private static String before(Element time) {
        StringBuilder words = new StringBuilder();
        if (time.previousSibling() instanceof TextNode text && !text.isBlank()) {
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

    /// Those before the first sentence that stand in none, and in no other article of the page. A
    /// lead may come before them, where they stand in the header or in a line named as part of it.
    /// Of those above the headline none counts where others stand below it.
    private static List<Element> inHeader(
            Document page, List<Element> times, List<Element> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        Element first = sentences.getFirst();
        boolean several = page.select("article").size() > 1;
        Element headline = page.selectFirst("h1");
        List<Element> header = new ArrayList<>();
        List<Element> below = new ArrayList<>();
        for (Element time : times) {
            Element block = Block.around(time);
            boolean inSentence = block == null || sentences.contains(block);
            Element entry = several ? time.closest("article") : null;
            boolean ofEntry = entry != null && !isWhole(page, entry, headline);
            boolean isHeader =
                    isBefore(time, first) || (isInHeader(time) && isBetween(time, sentences));
            if (!inSentence && !ofEntry && isHeader && !isOfEvent(time)) {
                header.add(time);
                if (headline != null && !isBefore(time, headline)) {
                    below.add(time);
                }
            }
        }
        return below.isEmpty() ? header : below;
    }

    /// Whether `entry` is all that the page is for, and the other articles are parts of it.
    private static boolean isWhole(Document page, Element entry, @Nullable Element headline) {
        return headline == null
                ? entry.selectFirst("header h2") != null
                        && page.select("article").stream()
                                .allMatch(it -> it.equals(entry) || it.parents().contains(entry))
                : headline.parents().contains(entry);
    }

    /// Whether it stands before the second sentence, and the first one apart from that, as a lead.
    private static boolean isBetween(Element time, List<Element> sentences) {
        Element second = sentences.getLast();
        boolean apart = !Objects.equals(sentences.getFirst().parent(), second.parent());
        return sentences.size() == 1 || (apart && isBefore(time, second));
    }

    private static boolean isInHeader(Element time) {
        Element header = time.closest("header");
        return (header != null && header.selectFirst("h1, h2") != null)
                || Stream.iterate(time, Objects::nonNull, Element::parent)
                        .limit(NEAR)
                        .anyMatch(at -> HEADER_LINE.matcher(at.className()).find());
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
