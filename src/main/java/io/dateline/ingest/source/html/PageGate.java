package io.dateline.ingest.source.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What stands between a reader and an article, where a server sent that in the article's place.
public enum PageGate {
    PAYWALL(
            "the page is behind a paywall and is not stored; if you may read it, save it from your"
                    + " browser and ingest the file"),
    LOGIN(
            "the page wants readers to sign in and is not stored; save it from your browser and"
                    + " ingest the file"),
    CONSENT(
            "the server sent a page that asks for consent in the article's place; save the article"
                    + " from your browser and ingest the file"),
    ROBOT_CHECK(
            "the server sent a check for robots in the article's place; save the article from your"
                    + " browser and ingest the file");

    /// More is an article, whatever stands beside it.
    private static final int MAX_GATE = 1_500;

    private static final int MOST_HEADINGS = 10;

    private static final Pattern OF_ROBOT_CHECK =
            Pattern.compile(
                    "just a moment|attention required|are you (?:a )?(?:human|robot)"
                            + "|not a robot|verify (?:that )?you are (?:a )?human"
                            + "|access (?:is )?denied"
                            + "|pardon our interruption|checking your browser|unusual traffic"
                            + "|security check|enable javascript and cookies to continue");

    private static final Pattern OF_LOGIN =
            Pattern.compile(
                    "\\b(?:log|sign) ?in\\b|\\bforgot(?:ten)? (?:your )?password"
                            + "|\\bcreate an account"
                            + "|\\banmelden\\b|\\bconnexion\\b|\\biniciar sesión");

    /// Two of these in so few words are about nothing else.
    private static final List<Pattern> OF_CONSENT =
            List.of(
                    Pattern.compile("\\bcookies?\\b"),
                    Pattern.compile(
                            "\\baccept all|\\bagree (?:to all|and)|\\bi agree\\b|alle akzeptieren"
                                    + "|tout accepter|aceptar todo|accetta tutt"),
                    Pattern.compile("\\breject all|alle ablehnen|tout refuser|rechazar todo"),
                    Pattern.compile(
                            "\\b(?:manage|change|more) (?:your |my )?(?:options|settings"
                                    + "|preferences|choices)"),
                    Pattern.compile("\\bbefore you continue|\\bwe value your privacy"),
                    Pattern.compile("\\b(?:our|\\d+) partners\\b|\\bvendors\\b"),
                    Pattern.compile("\\bpersonal data\\b|\\bconsent\\b|einwilligung"));

    private static final int ENOUGH_OF_CONSENT = 3;

    private final String reason;

    PageGate(String reason) {
        this.reason = reason;
    }

    /// Why the page is not stored, and what to do.
    public String reason() {
        return reason;
    }

    /// The gate that a page is, or `null`.
    ///
    /// @param text what would be stored of it
    static @Nullable PageGate of(Document page, String text) {
        if (isPaidFor(page)) {
            return PAYWALL;
        }
        if (text.length() > MAX_GATE) {
            return null;
        }
        String words = text.toLowerCase(Locale.ROOT);
        String all = page.title().toLowerCase(Locale.ROOT) + "\n" + words;
        if (OF_ROBOT_CHECK.matcher(all).find() && isShort(text)) {
            return ROBOT_CHECK;
        }
        if (page.selectFirst("input[type=password]") != null
                && (isShort(text) || OF_LOGIN.matcher(all).find())) {
            return LOGIN;
        }
        long signs = OF_CONSENT.stream().filter(sign -> sign.matcher(all).find()).count();
        return signs >= ENOUGH_OF_CONSENT ? CONSENT : null;
    }

    private static boolean isShort(String text) {
        return text.length() < MAX_GATE / 2;
    }

    private static boolean isPaidFor(Document page) {
        List<String> titles =
                page.select("h1, title").stream()
                        .limit(MOST_HEADINGS)
                        .map(Element::text)
                        .filter(title -> title.length() < MAX_GATE)
                        .toList();
        return !JsonLd.of(page, null, titles).isFree() || Furniture.isPaywalled(page);
    }
}
