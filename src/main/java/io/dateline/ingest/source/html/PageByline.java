package io.dateline.ingest.source.html;

import io.dateline.ingest.source.date.LabelledDates;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who wrote the article, by the lines of its header.
final class PageByline {

    private static final int MAX_LINE = 120;

    /// As many lines hold them, with the menu beside them.
    private static final int MOST_FIRST_LINES = 30;

    private static final String NAME =
            "(?<names>\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:and|\\p{Lu}[\\p{L}\\p{M}.’'-]*|de|van|von|der"
                    + "|da|di|la|le|al|bin)|,(?= \\p{Lu})){0,12})";

    /// `By Maren Holt and Idris Quaye, Political Editor`, `Author: Maren Holt`.
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?iu:(?:(?:guest|opinion|analysis|commentary|review|column|essay|posted|written|submitted) ){0,2}by"
                            + "|(?:(?:eine?|une?|una|un’|un') ?)?(?:kommentar|analyse|gastbeitrag|essay|kolumne|tribune"
                            + "|chronique|análisis|opinión|columna) (?:von|par|por)|von|par|por|di|av|af|door|(?:author|text|words"
                            + "|interview|written by|text by|words by|autor|auteur|autore|автор|авторы|текст|haber|tekst|texte|piše|napsal|napisał|napisala?)(?=:)):? "
                            + NAME
                            + "(?:(?:,| [|·•–—]| (?:in|at|for|on) (?=[\\p{Lu}\\d])).{0,60})?");

    /// The same in scripts that have no capitals.
    private static final Pattern OTHER_SCRIPT =
            Pattern.compile(
                    "(?:(?:作者|记者|記者|撰文|执笔|執筆|筆者)\\s*[:：/]\\s*(?<han>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}·・、]{2,20})"
                            + "|(?<behind>[\\p{IsHan}]{2,6})\\s*記者|(?<hangul>[\\p{IsHangul}]{2,4}) 기자"
                            + "|(?:بقلم|كتب|كتبت)\\s*[:：]?\\s*(?<arabic>[\\p{IsArabic}]+(?: [\\p{IsArabic}]+){1,3})"
                            + "|מאת\\s*:?\\s*(?<hebrew>[\\p{IsHebrew}'-]+(?: [\\p{IsHebrew}'-]+){1,3}))");

    private static final List<String> SCRIPTS =
            List.of("han", "behind", "hangul", "arabic", "hebrew");

    /// Parts of a line below a Chinese headline.
    private static final Pattern CHINESE_PART =
            Pattern.compile(
                    "(?:^|\\s)(?:来源|來源|作者|记者|記者|责任编辑|責任編輯|编辑|編輯|责编|浏览|阅读)\\s*[:：]\\s*[^\\s,，。]{1,20}(?=\\s|$)");

    /// `Maren Holt, Political correspondent`: nobody else is told of so above a story.
    private static final Pattern WITH_POST =
            Pattern.compile(
                    "(?<names>\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}.’'-]*){1,3}), (?:[\\p{L}-]+ ){0,4}"
                            + "(?iu:correspondent|reporter|editor|writer|columnist|korrespondent(?:in)?|redakteur(?:in)?)");

    /// What somebody is, behind the name.
    private static final Pattern POST =
            Pattern.compile(
                    ", (?:\\p{Lu}[\\p{L}’'-]* ){0,3}(?:Writer|Editor|Correspondent|Reporter|Journalist|Columnist"
                            + "|Analyst|Producer|Contributor|Staff|Bureau|Associated Press|Reuters|AFP|Redakteur|Redaktion)$");

    private static final Pattern READING_TIME =
            Pattern.compile(
                    "(?:(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|reading time|leestijd|lästid)"
                            + "\\s?:?\\s?)?\\b\\d{1,3}[ -]?min(?:\\.|ute[ns]?|uti|utos|uter)?"
                            + "(?: (?:read|de lecture|de lectura|lesezeit|di lettura))?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BY = Pattern.compile("(?i)(?:by|von|par|por|di) (?-i:\\p{Lu})");

    /// The same in other languages, in which as many lines that begin so are none: a date follows.
    private static final Pattern BY_AND_DATE =
            Pattern.compile("(?i:von|par|por|di) " + NAME + " ?[|·•–—,/] ?(?<rest>.{4,80})");

    /// And where the name is a link.
    private static final Pattern BY_LINK = Pattern.compile("(?i:by|von|par|por|di) " + NAME);

    /// A person, by the looks of the name.
    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: [\\p{L}\\p{M}.’'-]+){1,3}");

    private static final Pattern AUTHOR =
            Furniture.named(
                    "(?:post|entry|article)?[-_]*(?:authors?|autor|auteur|autore|writer|reporter|journalist|contributor|signature)");

    private static final int MOST_PARTS = 12;

    private PageByline() {}

    /// @param unread what nothing is read of
    /// @param blocks of words that are read
    static @Nullable String of(Document page, Set<Element> unread, List<Block> blocks) {
        List<Block> header =
                blocks.stream()
                        .limit(HtmlMetadata.MOST_HEADER_BLOCKS)
                        .takeWhile(block -> !Furniture.mayLeadToComments(block))
                        .toList();
        return Optional.ofNullable(in(header.stream().map(Block::text)))
                .or(
                        () ->
                                header.stream()
                                        .map(PageByline::linked)
                                        .filter(Objects::nonNull)
                                        .findFirst())
                .or(() -> Optional.ofNullable(named(header, unread)))
                .or(() -> Optional.ofNullable(address(page, unread)))
                .or(() -> Optional.ofNullable(in(firstLines(page, unread))))
                .orElse(null);
    }

    private static @Nullable String in(Stream<String> lines) {
        return lines.filter(line -> line.length() <= MAX_LINE)
                .map(line -> in(line.strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String in(String line) {
        Matcher byline = BYLINE.matcher(line);
        if (byline.matches()) {
            return POST.matcher(byline.group("names")).replaceFirst("");
        }
        Matcher posted = WITH_POST.matcher(line);
        if (posted.matches()) {
            return posted.group("names");
        }
        String other = inOtherScript(line);
        if (other != null) {
            return other;
        }
        Matcher dated = BY_AND_DATE.matcher(line);
        return dated.matches() && !LabelledDates.in(dated.group("rest")).isEmpty()
                ? dated.group("names")
                : null;
    }

    private static @Nullable String inOtherScript(String line) {
        if (OTHER_SCRIPT.matcher(line).matches()) {
            return names(line);
        }
        return CHINESE_PART
                .matcher(line)
                .results()
                .map(part -> names(part.group().strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String names(String words) {
        Matcher said = OTHER_SCRIPT.matcher(words);
        return said.matches()
                ? SCRIPTS.stream()
                        .map(said::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /// What one part of the header that is named after authors says, and nothing but a name.
    private static @Nullable String named(List<Block> header, Set<Element> unread) {
        List<String> names =
                header.stream()
                        .flatMap(
                                block ->
                                        block.element().getAllElements().stream().limit(MOST_PARTS))
                        .filter(part -> Furniture.isNamed(part, AUTHOR))
                        .filter(part -> !unread.contains(part))
                        .map(part -> part.text().strip())
                        .filter(text -> PERSON.matcher(text).matches())
                        .distinct()
                        .limit(2)
                        .toList();
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static @Nullable String linked(Block block) {
        Matcher byline = BY_LINK.matcher(block.text());
        return block.text().length() <= MAX_LINE
                        && byline.matches()
                        && block.linked() >= byline.group("names").length()
                ? byline.group("names")
                : null;
    }

    /// The address of an article is that of its author: a link with the name and nothing else.
    private static @Nullable String address(Document page, Set<Element> unread) {
        List<Element> addresses = page.select(":is(article, main) address");
        Element address = addresses.size() == 1 ? addresses.getFirst() : null;
        if (address == null || address.parents().stream().anyMatch(unread::contains)) {
            return null;
        }
        Element link = address.childrenSize() == 1 ? address.selectFirst("> a") : null;
        boolean isPerson =
                link != null
                        && link.text().equals(address.text())
                        && PERSON.matcher(link.text()).matches();
        return isPerson ? address.text() : null;
    }

    /// The same where line ends part them, as on old pages.
    private static Stream<String> firstLines(Document page, Set<Element> unread) {
        return HtmlText.of(page.body(), unread)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_FIRST_LINES);
    }

    private static boolean isOfChineseParts(String line) {
        String rest = CHINESE_PART.matcher(line).replaceAll("").strip();
        List<LabelledDates.Found> dates = LabelledDates.in(rest);
        return !rest.equals(line)
                && (rest.isEmpty()
                        || (!dates.isEmpty()
                                && dates.stream().allMatch(LabelledDates.Found::isAlone)));
    }

    /// Whether a line of a header says nothing but who wrote the article, or when.
    static boolean saysWhoOrWhen(String words) {
        String line = READING_TIME.matcher(words).replaceFirst("").strip();
        List<LabelledDates.Found> dates = LabelledDates.in(line);
        return line.length() <= MAX_LINE
                && (line.isEmpty()
                        || OTHER_SCRIPT.matcher(line).matches()
                        || WITH_POST.matcher(line).matches()
                        || isOfChineseParts(line)
                        || (BYLINE.matcher(line).matches() && !line.endsWith("."))
                        || (dates.size() == 1 && BY.matcher(line).lookingAt())
                        || (!dates.isEmpty()
                                && dates.stream().allMatch(LabelledDates.Found::isAlone)));
    }
}
