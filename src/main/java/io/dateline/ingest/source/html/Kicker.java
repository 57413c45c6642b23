package io.dateline.ingest.source.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The few words set small above or below a headline. They name the section, or say that the
/// article is an interview, or new: a section is read where the page's address, its menu or a link
/// to the section says the same, or where the words are the usual name of one.
final class Kicker {

    private static final Pattern NAMED =
            Furniture.named(
                    "kickers?|eyebrow|over[-_]?line|over[-_]?title|super[-_]?title|top[-_]?line|pre[-_]?title"
                            + "|rubric|rubrik|rubrique|dachzeile|spitzmarke|occhiello|antetitulo|sobretitulo|chapeu|topic|channel|category|section|label");

    private static final Pattern SECTIONS =
            Pattern.compile(
                    "sections?|categor(?:y|ies)|topics?|channels?|ressorts?|rubriques?|news");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What names the section in so many papers that nobody takes it for anything else.
    private static final Set<String> USUAL =
            Arrays.stream(
                            """
                            politics world business sport sports opinion culture technology tech science health \
                            environment climate economy education local-news uk-news us-news national-news \
                            world-news international arts books lifestyle travel obituaries
                            politik wirtschaft kultur wissen wissenschaft panorama meinung lokales gesellschaft \
                            gesundheit reise ausland inland feuilleton
                            politique economie societe monde sciences sante idees planete
                            politica economia deportes cultura sociedad internacional opinion ciencia salud \
                            tecnologia cronaca esteri scienza salute esportes saude mundo
                            politiek economie cultuur wetenschap buitenland binnenland politikk okonomi kultur \
                            ekonomi utrikes inrikes polityka gospodarka kultura nauka ekonomika domaci zahranicni
                            политика экономика спорт культура общество наука мир економіка суспільство
                            政治 经济 經濟 国际 國際 社会 社會 体育 體育 文化 科技 経済 スポーツ 国際 정치 경제 사회 문화 스포츠
                            سياسة اقتصاد رياضة ثقافة علوم
                            """
                                    .split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .map(Kicker::slug)
                    .collect(Collectors.toUnmodifiableSet());

    /// A label says no more.
    private static final int LONGEST = 40;

    /// Further from the headline stands none.
    private static final int MOST_PARTS = 20;

    private static final int LEVELS = 2;

    /// So far below the headline a label is still the headline's.
    private static final int PARTS_BELOW = 4;

    private static final int MOST_LINKS = 80;

    private final Document page;
    private final Element headline;

    private Kicker(Document page, Element headline) {
        this.page = page;
        this.headline = headline;
    }

    /// The section that the kicker of `page` names, where it names one and one alone.
    static Optional<String> of(Document page) {
        List<Element> headlines = page.select("h1");
        return headlines.size() == 1
                ? Optional.ofNullable(new Kicker(page, headlines.getFirst()).section())
                : Optional.empty();
    }

    private @Nullable String section() {
        List<String> sections =
                around().stream()
                        .filter(it -> !headline.equals(it) && it.closest("h1") == null)
                        .filter(this::isBesideHeadline)
                        .filter(it -> it.childrenSize() <= 2 && it.ownText().length() <= LONGEST)
                        .filter(it -> Furniture.isNamed(it, NAMED) || it.nameIs("a"))
                        .filter(Kicker::isShort)
                        .filter(this::isSection)
                        .map(it -> it.text().strip())
                        .distinct()
                        .limit(2)
                        .toList();
        return sections.size() == 1 ? sections.getFirst() : null;
    }

    /// What stands above the headline in the same part of the page, and the next few below.
    private List<Element> around() {
        Element around = headline;
        for (int n = 0; n < LEVELS; n++) {
            Element parent = around.parent();
            if (parent == null || parent.nameIs("body")) {
                break;
            }
            around = parent;
        }
        List<Element> parts = around.getAllElements();
        int at = parts.indexOf(headline);
        int end = at + headline.getAllElements().size() + PARTS_BELOW;
        return parts.subList(Math.max(1, at - MOST_PARTS), Math.min(end, parts.size()));
    }

    /// Whether it is none of a menu, nor of a header in which the headline does not stand.
    private boolean isBesideHeadline(Element part) {
        Element header = part.closest("header");
        return part.closest("nav, aside, menu, [role=navigation]") == null
                && (header == null || header.equals(headline.closest("header")));
    }

    private static boolean isShort(Element part) {
        String text = part.text().strip();
        return !text.isEmpty() && text.length() <= LONGEST && part.select("time, img").isEmpty();
    }

    private boolean isSection(Element part) {
        String name = slug(part.text());
        Element link = part.nameIs("a") ? part : part.selectFirst("a[href]");
        if (name.isEmpty() || isOtherPage(link)) {
            return false;
        }
        boolean isNamed = Furniture.isNamed(part, NAMED);
        return (isNamed && (USUAL.contains(name) || isInMenu(name)))
                || folders(address()).contains(name)
                || (link != null && isSectionPage(link.attr("href"), name));
    }

    /// A link that leads to an author, or to all of some tag, names no section.
    private static boolean isOtherPage(@Nullable Element link) {
        return link != null
                && link.attr("href").matches("(?i).*/(?:authors?|people|profiles?|tags?|by)/.*");
    }

    /// `/politics`, `/section/politics/`.
    private static boolean isSectionPage(String href, String name) {
        List<String> folders = folders(href);
        return !folders.isEmpty()
                && folders.getLast().equals(name)
                && (folders.size() == 1
                        || (folders.size() == 2 && SECTIONS.matcher(folders.getFirst()).matches()));
    }

    private boolean isInMenu(String name) {
        return page.select("nav a[href], header a[href]").stream()
                .limit(MOST_LINKS)
                .anyMatch(link -> slug(link.text()).equals(name));
    }

    private String address() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        Element graph = page.selectFirst("meta[property=og:url]");
        return canonical != null
                ? canonical.attr("href")
                : graph == null ? "" : graph.attr("content");
    }

    /// The parts of the path of an address, as words are compared with them.
    private static List<String> folders(String address) {
        String path = address.replaceFirst("[?#].*$", "").replaceFirst("^(?i:https?:)?//[^/]*", "");
        return Arrays.stream(path.split("/"))
                .map(Kicker::slug)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /// Words as they stand in an address: `Local news` as `local-news`.
    private static String slug(String words) {
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceFirst("^-+", "")
                .replaceFirst("-+$", "");
    }
}
