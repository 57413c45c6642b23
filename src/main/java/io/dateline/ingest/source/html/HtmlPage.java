package io.dateline.ingest.source.html;

import io.dateline.ingest.ParsingThreads;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.LabelledDates;
import io.dateline.ingest.source.text.DecodedText;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A web page as an article: its readable text, and what it says of itself, in its own words.
///
/// The text has a blank line between paragraphs. Left out are scripts, styles, navigation, other
/// furniture, captions, and what the page hides from its readers. Where no article can be told from
/// its surroundings, the text is all that the body shows; where it shows none, that of its JSON-LD.
///
/// @param dates in any form, for each role the most reliable first
/// @param section of the paper that it says it is in
/// @param text may be empty
/// @param captions the words under the pictures of the article, in order
/// @param warnings what was left out, or had to be guessed
public record HtmlPage(
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String byline,
        List<DateClaim> dates,
        @Nullable String language,
        @Nullable String section,
        String text,
        List<String> captions,
        List<String> warnings) {

    /// Nodes nested deeper than on any page for readers become siblings, so that what is done for
    /// each node and those around it takes time that grows with the page alone.
    private static final int MAX_DEPTH = 512;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Browsers read all of these as windows-1252, and so pages are written. Many are UTF-8 all the
    /// same: no text in any of these is valid UTF-8 by chance.
    private static final Set<Charset> LATIN =
            Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII, WINDOWS);

    /// How much of a page may declare its encoding.
    private static final int HEAD_BYTES = 5 * 1024;

    private static final Pattern DECLARES_ENCODING =
            Pattern.compile(
                    "<meta[^>]{0,200}charset|<\\?xml[^>]{0,200}encoding", Pattern.CASE_INSENSITIVE);

    /// A found article of fewer characters, and less than [#MIN_SHARE] of what the page shows, is
    /// more likely a caption or a notice.
    private static final int MIN_CHARACTERS = 250;

    /// Where a page may have its headline.
    private static final Set<String> HEADLINES = Set.of("h1", "h2", "h3");

    private static final double MIN_SHARE = 0.3;

    /// Less of the words that a page gives for its article cannot be all of it.
    private static final double MIN_SHARE_OF_BODY = 0.5;

    public HtmlPage {
        dates = List.copyOf(dates);
        captions = List.copyOf(captions);
        warnings = List.copyOf(warnings);
    }

    /// Reads a page in the encoding that it declares; where it declares none, or another than it
    /// has, in the one that its bytes look like.
    ///
    /// @throws IllegalArgumentException when it is too large
    public static HtmlPage of(byte[] html) {
        HtmlLimits.requireLength(html.length);
        Charset declared = encoding(html);
        if (declared == null) {
            DecodedText decoded = DecodedText.of(html);
            return of(decoded.text(), decoded.warnings());
        }
        String text = new String(html, declared);
        return of(text.startsWith("\uFEFF") ? text.substring(1) : text, List.of());
    }

    /// The same of a page whose server named its encoding, which goes before what the page
    /// declares. Bytes that are UTF-8 beyond doubt are read as that: servers that are set up
    /// carelessly call everything Latin.
    ///
    /// @param named `null` where the server did not say
    public static HtmlPage of(byte[] html, @Nullable Charset named) {
        boolean isUtf8 = isUtf8(html);
        if (named == null || (named.equals(StandardCharsets.UTF_8) && !isUtf8)) {
            return of(html);
        }
        HtmlLimits.requireLength(html.length);
        boolean isBeyondAscii = false;
        for (byte unit : html) {
            isBeyondAscii |= unit < 0;
        }
        boolean isLatin =
                named.equals(StandardCharsets.ISO_8859_1)
                        || named.equals(StandardCharsets.US_ASCII);
        Charset read =
                isUtf8 && isBeyondAscii
                        ? StandardCharsets.UTF_8
                        // as browsers do: what calls itself Latin-1 has Windows' quotation marks
                        : isLatin ? Charset.forName("windows-1252") : named;
        String text = new String(html, read);
        return of(text.startsWith("\uFEFF") ? text.substring(1) : text, List.of());
    }

    /// @throws IllegalArgumentException when it is too large
    public static HtmlPage of(String html) {
        return of(html, List.of());
    }

    private static HtmlPage of(String html, List<String> warnings) {
        HtmlLimits.requireParsable(html);
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return ParsingThreads.run(() -> of(Jsoup.parse(html, parser), warnings));
    }

    /// What the parser finds by the first bytes: the limits are checked on what it reads then.
    /// `null` where they declare nothing, or UTF-8 and are none.
    private static @Nullable Charset encoding(byte[] html) {
        int length = Math.min(html.length, HEAD_BYTES);
        Charset found;
        try {
            found = Jsoup.parse(new ByteArrayInputStream(html, 0, length), null, "").charset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String head = new String(html, 0, length, StandardCharsets.ISO_8859_1);
        if (LATIN.contains(found)) {
            return hasMore(html) && isUtf8(html) ? null : WINDOWS;
        }
        boolean isDeclared =
                DECLARES_ENCODING.matcher(head).find() || !found.equals(StandardCharsets.UTF_8);
        boolean isNone = found.equals(StandardCharsets.UTF_8) && !isUtf8(html);
        return isDeclared && !isNone ? found : null;
    }

    private static boolean hasMore(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] bytes) {
        return !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
    }

    private static HtmlPage of(Document page, List<String> decoding) {
        Set<Element> furniture = Furniture.of(page);
        Captions captions = Captions.of(page);
        Set<Element> unread = new HashSet<>(furniture);
        unread.addAll(captions.elements());
        List<Block> blocks = Block.all(page.body(), unread);
        HtmlMetadata said = new HtmlMetadata(page, unread, blocks);
        String title = said.title();
        List<String> warnings = new ArrayList<>(decoding);
        if (!said.isFree() || Furniture.isPaywalled(page)) {
            warnings.add("the page is behind a paywall: what is stored may be only its beginning");
        }
        Set<Element> headlines = headlines(page, title, blocks);
        Teasers teasers = Teasers.of(page, blocks, headlines);
        boolean isList = teasers.isAll() && !said.isArticle();
        MainText main =
                isList
                        ? MainText.NONE
                        : MainText.of(page, unread, blocks, headlines, teasers, said.description());
        if (isList) {
            warnings.add(
                    "the page is no article but a list of others: " + teasers.count() + " links");
        }
        String byline = said.byline();
        blocks.stream()
                .limit(HtmlMetadata.MOST_HEADER_BLOCKS)
                .map(Block::element)
                .filter(element -> element.text().equals(byline))
                .forEach(unread::add);
        String text = text(page, unread, blocks, headlines, main, warnings);
        List<String> lines = isList ? List.of() : captions.words(furniture, main);
        String body = said.articleBody();
        if (body != null && isMoreThan(text, body)) {
            text = MarkedUpText.plain(body);
            warnings.add("the text is the one that the page gives in JSON-LD");
        }
        StateText data = said.stateText();
        if (data != null && isMoreThan(text, data.text())) {
            text = data.text();
            lines = data.captions();
            warnings.add("the text is the one that the data of the page's script hold");
        }
        return new HtmlPage(
                title,
                said.source(),
                said.url(),
                byline,
                said.dates(),
                said.language(),
                said.section(),
                text,
                lines,
                warnings);
    }

    private static String text(
            Document page,
            Set<Element> unread,
            List<Block> blocks,
            Set<Element> headlines,
            MainText main,
            List<String> warnings) {
        int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
        boolean found = main.characters() >= MIN_CHARACTERS || main.characters() > all * MIN_SHARE;
        if (found && main.leftOut() >= 3 && main.leftOut() * 3 > main.sentences()) {
            warnings.add(
                    "left out as not the article's: %d of %d paragraphs"
                            .formatted(main.leftOut(), main.sentences()));
        }
        List<Block> read =
                found
                        ? main.blocks()
                        : MainText.withoutLinks(blocks).stream()
                                .filter(block -> !Furniture.isCall(block))
                                .filter(block -> !headlines.contains(block.element()))
                                .toList();
        boolean isMore = read.stream().anyMatch(Block::isProse);
        boolean isMenu = !found && isMore;
        Set<Element> elements =
                read.stream()
                        .filter(block -> !isOnlyTime(block))
                        .filter(block -> !isMore || !isHeaderLine(block))
                        .filter(block -> !isMenu || !block.isLinks())
                        .map(Block::element)
                        .collect(Collectors.toCollection(HashSet::new));
        return HtmlText.of(page.body(), unread, words -> elements.contains(Block.around(words)));
    }

    private static boolean isOnlyTime(Block block) {
        return block.timed() * 2 >= block.text().length() && !block.isProse();
    }

    /// Whether a block says who wrote the article, and when, and nothing else.
    private static boolean isHeaderLine(Block block) {
        return LabelledDates.isByline(block.text())
                || (block.order() < HtmlMetadata.MOST_HEADER_BLOCKS
                        && PageByline.saysWhoOrWhen(block.text()));
    }

    private static Set<Element> headlines(
            Document page, @Nullable String title, List<Block> blocks) {
        Set<Element> headlines = headlines(page, title);
        blocks.stream()
                .limit(HtmlMetadata.MOST_HEADER_BLOCKS)
                .filter(block -> block.text().equals(title))
                .map(Block::element)
                .forEach(headlines::add);
        if (headlines.isEmpty()) {
            headlines.addAll(otherHeadline(page));
        }
        return headlines;
    }

    /// The headline of a page that gives its title in other words.
    private static List<Element> otherHeadline(Document page) {
        List<Element> first = page.select("h1");
        List<Element> inHeader =
                first.isEmpty() ? page.select("article header h2, main header h2") : first;
        return inHeader.size() == 1 ? inHeader : List.of();
    }

    private static boolean isMoreThan(String text, String body) {
        return text.length() < body.length() * MIN_SHARE_OF_BODY;
    }

    /// The headings of these words. None within another is looked at: the words of each node are
    /// read once.
    private static Set<Element> headlines(Document page, @Nullable String words) {
        Set<Element> headlines = new HashSet<>();
        page.filter(
                (node, depth) -> {
                    if (!(node instanceof Element heading)
                            || !(HEADLINES.contains(heading.normalName())
                                    || heading.is(HtmlMetadata.DOCUMENT_TITLE))) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    if (heading.text().equals(words)) {
                        headlines.add(heading);
                    }
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                });
        return headlines;
    }
}
