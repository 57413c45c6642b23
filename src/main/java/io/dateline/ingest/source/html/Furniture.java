package io.dateline.ingest.source.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands on a page and is no text of its article: machinery, what is hidden, what leads
/// elsewhere, what readers say, what asks them for something.
final class Furniture {

    /// Parts of a page beside its article; a few sites put date and byline into one.
    private static final String BESIDE =
            "nav, aside:not([data-gu-name=meta], [class*=meta], [class*=byline])";

    /// The same, with what stands at the end of a page or of its article.
    static final String OUTSIDE = BESIDE + ", footer:not(.node__meta, .entry-meta, .post-meta)";

    /// What no reader reads as the article, by what it is.
    private static final String UNREAD =
            String.join(
                    ", ",
                    "title, script, style, noscript, template, iframe, object, embed, svg, canvas",
                    "audio, video, select, option, button, input, textarea, dialog",
                    "details:not([open]), details > summary",
                    "[hidden], [aria-hidden=true], [role=dialog], [role=alertdialog]",
                    "[style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden"
                            + "|(left|top|text-indent)\\s*:\\s*-\\d{3,}|clip\\s*:\\s*rect\\(\\s*[01](px)?[ ,)])]",
                    "[itemprop=comment], [itemtype~=schema.org/(User)?Comments?$]",
                    BESIDE + ", body > header, body > footer",
                    "[role=navigation], [role=banner], [role=contentinfo]",
                    "[role=complementary], [role=search]",
                    "amp-consent, amp-user-notification, amp-ad, amp-embed, amp-sidebar, amp-lightbox",
                    "amp-accordion, amp-twitter, amp-instagram, amp-facebook, amp-social-share");

    /// Names that style sheets know it by. Each is the whole of a name, or of a part of one between
    /// hyphens and underscores.
    private static final Pattern NAMED =
            named(
                    "comments?|commentlist|disqus|replies|reply|responses?|respond",
                    "toc|table[-_]of[-_]contents|editsection",
                    "(?:jp[-_]?)?related(?:posts|stories|articles|content|links|news)?",
                    "recommended|recommendations|outbrain|taboola|trending|popular",
                    "more[-_]?(?:stories|news|on|from|like|links|articles)|see[-_]?also",
                    "read[-_]?(?:more|next|also)|also[-_]?read|most[-_]?(?:read|popular|viewed|shared)",
                    "newsletters?|subscribe|subscription|sign[-_]?up|cta|promos?|promotion",
                    "(?:support|donation|membership)[-_]?(?:us|box|banner|block|appeal)|donate",
                    "sponsor|sponsored|advert|adverts|advertisement|advertising|ads?",
                    "social|shares?|sharing|sharebar|sharedaddy|addtoany|follow[-_]?us",
                    "breadcrumbs?|pagination|pager|toolbar|colophon|sidebar|widget[-_]?area",
                    "(?:site|page|global|main)[-_]?(?:footer|header|nav)(?!__)",
                    "cookies?|consent|gdpr|(?:pay|reg|meter|login|subscription)[-_]?wall|overlay|modal|popup|accordions?",
                    "visually[-_]?hidden|sr[-_]?only|screen[-_]?reader(?:[-_]?text)?|a11y[-_]?hidden",
                    "assistive(?:[-_]?text)?|off[-_]?screen|print[-_]?only|no[-_]?print",
                    "tags?[-_]?list|tag[-_]?cloud|author[-_]?(?:bio|box|info|block|card|profile|about)|bio(?:[-_]?box)?",
                    "site[-_]?notice|hatnote|catlinks|navbox|jump[-_]?(?:link|to[-_]?nav)|skip[-_]?link",
                    "reflist|reference[-_]?list|references",
                    "about[-_]?(?:the[-_]?)?author|editors?[-_]?note|editorial[-_]?note|corrections?");

    /// What asks its readers for an opinion, or for what they know.
    private static final Pattern POLL =
            named(
                    "polls?|poll[-_]?(?:box|widget|daddy|container|form|results?)|surveys?|quiz(?:zes)?"
                            + "|vote[-_]?(?:box|widget|form)|opinary|playbuzz|apester|riddle");

    private static final Pattern VOTES =
            Pattern.compile(
                    "\\b[\\d.,]+ (?:votes?|stimmen|votos|voti|голос\\p{L}*)\\b|\\b\\d{1,3} ?%");

    private static final String CONTROLS =
            "form, input, button, progress, meter, label, [role=radio], [role=button]";

    /// A longer part tells of a poll.
    private static final int LONGEST_POLL = 600;

    private static final int LONGEST_QUESTION = 200;

    private static final Pattern COMMENTS =
            named("comments?|commentlist|disqus|replies|reply|responses?|respond");

    private static final Pattern PAYWALL =
            named("(?:pay|reg|meter|subscription)[-_]?wall|subscriber[-_]?only");

    private static final List<String> NAMING =
            List.of("class", "id", "data-testid", "data-component", "data-area");

    /// Names by which style sheets hide, and those by which they show on larger screens.
    private static final String HIDING = ".hidden, .d-none, .invisible, .u-hidden, .is-hidden";

    private static final Pattern SHOWING =
            Pattern.compile(".*(?:block|flex|inline|grid|table|visible|contents).*");

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /// So much of the page's words is no furniture, whatever it is called.
    private static final double MOST_OF_PAGE = 0.4;

    /// A longer block is one of the article, however it begins.
    private static final int LONGEST_CALL = 500;

    /// The same in other languages, before a sign or at the end of a line.
    private static final String ELSEWHERE =
            "(?:(?:à )?lire (?:aussi|également|plus)|(?:à )?voir aussi|sur le même sujet"
                    + "|lesen sie (?:auch|mehr|dazu)(?: dazu)?|(?:auch|das könnte sie) (?:auch )?interess(?:ant|ieren)"
                    + "|mehr (?:zum thema|dazu)|lea? (?:también|más)|te puede interesar|ver también|más información"
                    + "|(?:leia|veja) (?:também|mais)|leggi (?:anche|di più)|lees (?:ook|meer)|läs (?:också|mer|även)"
                    + "|læs (?:også|mere)|les (?:også|mer)|lue (?:myös|lisää)|czytaj (?:też|także|również)"
                    + "|čtěte také|čítajte aj|pročitajte (?:i|još)|читайте также|читайте також|ayrıca (?:bkz|okuyun)|اقرأ أيضا[ًّ]?"
                    + "|相关阅读|延伸阅读|관련 ?기사|関連記事) ?(?:[:|›»→].*|$)";

    /// What tells of the page and its print, or of what follows on it.
    private static final String OF_PAGE =
            "(?:skip past|after) (?:the )?newsletter(?: promotion| sign-?up)?$"
                    + "|(?:article|story) continues\\b.{0,40}$|(?:continue reading|scroll) (?:below|to continue)\\b.{0,40}$"
                    + "|advertisement ?[·|].{0,40}$|a version of this (?:article|story) (?:appear|was)"
                    + "|(?:filed|posted) (?:under|in) ?:.{0,200}$|tags ?:.{0,200}$|have your say\\b.{0,40}$"
                    + "|since you[’']re here,|support (?:the|our) .{0,60}from as little as"
                    + "|purchase licensing rights|get emails about this page|log in to post comments"
                    + "|(?:enjoy(?:ed|ing)|like[ds]?|love[ds]?) (?:this|what you|reading)\\b[^.!?]{0,60}\\?.{0,160}$"
                    + "|(?:got|have) a (?:news |story )?tip\\b|do you have (?:a (?:story|tip)|information (?:about|on) this)\\b"
                    + "|unsubscribe(?: ?[|·].{0,60})?$|you(?:[’']re| are) receiving this (?:e-?mail|message|newsletter)\\b"
                    + "|(?:view|open|read) (?:this (?:e-?mail|message|newsletter) )?in (?:your |a )?(?:web )?browser\\b.{0,20}$"
                    + "|manage (?:your )?(?:e-?mail )?preferences\\b.{0,60}$|printed (?:on|from):? (?:\\d|https?:|www\\.).{0,80}(?<![.!?])$";

    /// How a block begins that asks its reader for something, leads elsewhere, or tells of the page
    /// and not of the world.
    private static final Pattern CALL =
            Pattern.compile(
                    "\\W{0,3}(?:(?:read|see|watch|listen)(?: more| also| next)? ?[:›»→]|also read ?:"
                            + "|read (?:more|next|also)\\b(?:[^.!?]{0,100}$|.{0,24}$)"
                            + "|"
                            + ELSEWHERE
                            + "|"
                            + OF_PAGE
                            + "|(?:related|recommended|more on this|more from|most read|most popular|"
                            + "you (?:may|might) (?:also )?like|don[’']t miss)\\b.{0,40}$"
                            + "|(?:related|recommended) ?:"
                            + "|(?:sign up|subscribe|register)\\b.{0,24}(?:\\b(?:for|to|at|with) (?:our|the|a|this|us)\\b"
                            + "|[.!]?$)"
                            + "|(?:sign up|subscribe) (?:now|here|today)\\b|follow us\\b|follow @"
                            + "|share (?:this|on)\\b.{0,60}$|advertisement\\b.{0,30}$"
                            + "|join (?:our|the conversation)\\b|support (?:us|our (?:work|journalism))\\b"
                            + "|get (?:the|our) .{0,80}(?:newsletter|inbox|app)\\b|download our\\b"
                            + "|(?:click|tap) here\\b|editor[’']?s?[’']? note\\b"
                            + "|(?:this|the) (?:article|story|page|post) (?:was|has been)"
                            + " (?:first published|originally published|updated|amended|corrected)\\b"
                            + "|(?:to (?:continue|keep) reading\\b|(?:continue|keep) reading (?:for|with|this)\\b"
                            + "|you(?: have|[’']ve) (?:read|reached|used) (?:your|all|the)\\b.{0,40}"
                            + "\\b(?:articles?|limit)\\b|already (?:a subscriber|a member|have an account)\\b"
                            + "|subscribers (?:get|can|have|enjoy)\\b)"
                            + "|(?-i:SOURCE:?) \\p{Lu}.{1,80}$"
                            + "|(?:if you (?:value|like|enjoy)\\b.{0,80}|please )consider (?:a (?:gift|donation)|giving"
                            + "|donating|supporting|becoming)\\b"
                            + "|(?:e-?mail|send|print|save|bookmark|forward|tweet) this"
                            + " (?:page|article|story|post|link|reporter|author)\\b.{0,60}$"
                            + "|e-?mail the (?:reporter|author|writer)\\b.{0,40}$"
                            + "|(?:(?:source|article|page|story) )?(?:url|link|permalink) ?: ?https?://\\S+$"
                            + "|(?:jump|skip) to (?:main |the )?(?:content|navigation|search)\\b.{0,20}$"
                            + "|our standards:|copyright (?:©|\\(c\\)|\\d)|© ?\\d|© ?\\p{Lu}|\\(c\\) ?\\d|all rights reserved"
                            + "|(?:we|this (?:web)?site|our site) uses? cookies\\b|we value your privacy\\b"
                            + "|(?:photo|photograph|image|picture|illustration)(?: by| credit)? ?[:/].{0,80}$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /// What a block of little but links begins with that leads elsewhere.
    private static final Pattern LINKS =
            Pattern.compile(
                    "\\W{0,3}(?:read|see|watch|listen|more|related|recommended|also|follow|share|next|previous|prev)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_HEADING_OF_LINKS = 80;

    private static final Pattern HEADING_OF_LINKS =
            Pattern.compile(
                    "(?:(?:related|recommended)(?: .{1,20})?|references|external links|further reading|(?:read|keep|continue) (?:more|next|also|reading)|see also|comments"
                            + "|more (?:on|from|stories|news)\\b.{0,40}|most (?:read|popular|viewed)"
                            + "|lesen sie auch|mehr zum thema|(?:à )?lire aussi|sur le même sujet"
                            + "|lea también|más información|leia também|leggi anche"
                            + "|(?:explore|discover) more\\b.{0,40}|around the web|latest(?: news| stories)?|trending(?: now)?"
                            + "|share(?: this.{0,20})?|newsletter|you (?:may|might) also like) ?:?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HEADING_OF_COMMENTS =
            Pattern.compile(
                    "no (?:comments|responses|replies)|\\d{1,5} (?:comments?|responses?|repl(?:y|ies)|thoughts? on .{1,120}|kommentare?"
                            + "|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|комментари\\p{L}+)"
                            + "|(?:comments?|responses?|replies|kommentare|commentaires|comentarios|commenti|reacties"
                            + "|комментарии) ?[(\\[:] ?\\d{1,5} ?[)\\]]?"
                            + "|leave a (?:comment|reply)|(?:join|have) your say",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COMMENTS_IN_WORDS =
            Pattern.compile(
                    "(?:(?:reader|your|latest|all|\\p{L}{3,8}) )?(?:comments|responses|replies|reactions|discussion|kommentare"
                            + "|commentaires|comentarios|comentários|commenti|reacties|комментарии|评论|コメント|댓글) ?:?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Furniture() {}

    /// Names each of which is the whole of a name in a page, or of a part of one.
    static Pattern named(String... parts) {
        return Pattern.compile(
                "(?:^|[\\s_-])(?:" + String.join("|", parts) + ")(?:$|[\\s_-])",
                Pattern.CASE_INSENSITIVE);
    }

    /// The elements of `page` that nothing is read of.
    static Set<Element> of(Document page) {
        Set<Element> unread = new HashSet<>(page.select(UNREAD));
        unread.removeIf(element -> element.nameIs("html") || element.nameIs("body"));
        page.select(HIDING).stream().filter(Furniture::isHidden).forEach(unread::add);
        NodeTraversor.traverse(new NamedParts(unread), page.body());
        return unread;
    }

    private static boolean isHidden(Element element) {
        return element.selectFirst("h1") == null && !SHOWING.matcher(element.className()).matches();
    }

    /// Whether `element` stands among what readers said.
    static boolean isComment(Element element) {
        for (Element at = element; at != null && !at.nameIs("body"); at = at.parent()) {
            if (isNamed(at, COMMENTS)) {
                return true;
            }
        }
        return false;
    }

    /// Whether something that `page` shows asks for money before all of it is shown.
    static boolean isPaywalled(Document page) {
        return page.body().select("[class], [id]").stream()
                .anyMatch(element -> isNamed(element, PAYWALL) && element.hasText());
    }

    private static boolean isPoll(Element element) {
        if (!isNamed(element, POLL)) {
            return false;
        }
        String words = element.text();
        return element.selectFirst(CONTROLS) != null
                || (words.length() <= LONGEST_QUESTION && words.contains("?"))
                || (words.length() <= LONGEST_POLL
                        && VOTES.matcher(words).find()
                        && !words.strip().matches("(?s).*\\p{Ll}{2}\\."));
    }

    /// Whether one of the names of `element` has one of `names`, as [#named] makes them.
    static boolean isNamed(Element element, Pattern names) {
        return NAMING.stream().anyMatch(name -> isName(element.attr(name), names));
    }

    private static boolean isName(String name, Pattern names) {
        return !name.isEmpty() && names.matcher(HUMP.matcher(name).replaceAll("-")).find();
    }

    /// Whether a block, by its words, is none of the article.
    static boolean isCall(Block block) {
        String text = block.text();
        boolean linked = block.linked() * 3 > text.length();
        return text.length() <= LONGEST_CALL
                && (CALL.matcher(text).lookingAt() || (linked && LINKS.matcher(text).matches()));
    }

    /// Whether `block` is the heading of a list of what leads elsewhere.
    static boolean isHeadingOfLinks(Block block) {
        return block.isHeading() && leadsToLinks(block);
    }

    /// Whether `block` is the heading of what readers said, which it counts, or asks them to say.
    static boolean isHeadingOfComments(Block block) {
        return block.isHeading() && HEADING_OF_COMMENTS.matcher(block.text()).matches();
    }

    /// Whether what stands below `block` may be what readers said: where it is not, only a date or
    /// a name is missed.
    static boolean mayLeadToComments(Block block) {
        return HEADING_OF_COMMENTS.matcher(block.text()).matches()
                || (block.isHeading() && COMMENTS_IN_WORDS.matcher(block.text()).matches());
    }

    /// Whether its words are those of such a heading, whatever it is.
    static boolean leadsToLinks(Block block) {
        return block.text().length() <= LONGEST_HEADING_OF_LINKS
                && HEADING_OF_LINKS.matcher(block.text().toLowerCase(Locale.ROOT)).matches();
    }

    /// Finds what is called furniture, and neither holds the headline nor most of the page's words.
    /// Counts the words of all parts in one pass.
    private static final class NamedParts implements NodeVisitor {

        /// A part that is open, with what was found in it.
        private static final class Part {
            private final boolean isNamed;
            private int characters;
            private boolean hasHeadline;

            Part(boolean isNamed) {
                this.isNamed = isNamed;
            }
        }

        private record Candidate(Element element, int characters) {}

        private final Set<Element> unread;
        private final Deque<Part> open = new ArrayDeque<>();
        private final Set<Candidate> candidates = new HashSet<>();

        NamedParts(Set<Element> unread) {
            this.unread = unread;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open.push(new Part(isNamed(element, NAMED) || isPoll(element)));
                open.element().hasHeadline = element.nameIs("h1");
            } else if (node instanceof TextNode words && !open.isEmpty()) {
                open.element().characters += words.getWholeText().strip().length();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            Part part = open.pop();
            if (part.isNamed && !part.hasHeadline) {
                candidates.add(new Candidate(element, part.characters));
            }
            if (!open.isEmpty()) {
                open.element().characters += part.characters;
                open.element().hasHeadline |= part.hasHeadline;
                return;
            }
            for (Candidate candidate : candidates) {
                if (candidate.characters < part.characters * MOST_OF_PAGE) {
                    unread.add(candidate.element);
                }
            }
        }
    }
}
