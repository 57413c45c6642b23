package io.dateline.ingest.source.html;

import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateRole;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.LabelledDates;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page says of the dates of its article, in all places where pages say it.
///
/// @param unread what nothing is read of
/// @param blocks of words that are read
record PageDates(Document page, Set<Element> unread, List<Block> blocks) {

    /// The names of `meta` elements, in lower case, the most telling first.
    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "og:published_time",
                    "datepublished",
                    "article:published",
                    "article.published",
                    "originalpublicationdate",
                    "parsely-pub-date",
                    "sailthru.date",
                    "citation_publication_date",
                    "citation_online_date",
                    "citation_date",
                    "bt:pubdate",
                    "cxenseparse:recs:publishtime",
                    "cxenseparse:publishtime",
                    "pubdate",
                    "pub_date",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "published-date",
                    "published_at",
                    "published_time",
                    "publication_date",
                    "publication-date",
                    "publicationdate",
                    "release_date",
                    "rnews:datepublished",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dcterms.date",
                    "dc.date",
                    "dc.date.created",
                    "dcterms.created",
                    "displaydate",
                    "ptime",
                    "date");

    private static final List<String> MODIFIED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "og:article:modified_time",
                    "datemodified",
                    "article:modified",
                    "article.updated",
                    "dcterms.modified",
                    "dc.date.modified",
                    "last-modified",
                    "lastmod",
                    "modified",
                    "updated",
                    "revised");

    private static final String PARSELY = "parsely-page";

    private static final Pattern PARSELY_DATE =
            Pattern.compile("\"pub_date\"\\s*:\\s*\"([^\"]{1,60})\"");

    /// Headline, lead, byline, date, and what stands above them.
    private static final int MOST_HEADER_BLOCKS = 12;

    /// Where a wiki says when it was changed.
    private static final int MOST_LAST_BLOCKS = 8;

    /// A headline and its lead have fewer sentences.
    private static final int STORY = 3;

    private static final Pattern POSTED =
            Pattern.compile(
                    "\\b(?:posted|wrote|said|commented|replied)\\b", Pattern.CASE_INSENSITIVE);

    private static final int MAX_LINE = 160;

    private static final String SUMMARIES =
            "[class*=meta] details > summary, [data-gu-name=meta] details > summary,"
                    + " [class*=byline] details > summary, header details > summary,"
                    + " [class*=date] .screen-reader-text, [class*=date] .sr-only,"
                    + " [class*=date] .visually-hidden";

    /// @param jsonLd what the page says there
    /// @param meta its `meta` elements, by their names in lower case
    /// @param state what the data of its script say
    List<DateClaim> claims(
            List<DateClaim> jsonLd, Map<String, String> meta, List<DateClaim> state) {
        List<DateClaim> claims = new ArrayList<>(jsonLd);
        PublishedTimes.microdata(page, unread).forEach(claims::add);
        PUBLISHED.stream()
                .map(meta::get)
                .filter(Objects::nonNull)
                .forEach(date -> claims.add(DateClaim.published(DateOrigin.META, date)));
        Matcher parsely = PARSELY_DATE.matcher(meta.getOrDefault(PARSELY, ""));
        if (parsely.find()) {
            claims.add(DateClaim.published(DateOrigin.META, parsely.group(1)));
        }
        MODIFIED.stream()
                .map(meta::get)
                .filter(Objects::nonNull)
                .forEach(date -> claims.add(DateClaim.modified(DateOrigin.META, date)));
        claims.addAll(state);
        claims.addAll(PublishedTimes.claims(page, unread, firstSentences()));
        claims.addAll(summaries());
        claims.addAll(lines());
        return claims;
    }

    private static boolean isPosted(Block block) {
        return POSTED.matcher(block.text()).find();
    }

    /// Two at most: what may be a lead, and what follows it.
    private List<Element> firstSentences() {
        List<Element> prose =
                blocks.stream()
                        .filter(
                                block ->
                                        block.isProse()
                                                && block.timed() * 3 < block.text().length())
                        .limit(2)
                        .map(Block::element)
                        .toList();
        return prose.isEmpty()
                ? blocks.stream().filter(Block::endsSentence).limit(1).map(Block::element).toList()
                : prose;
    }

    /// Dates that open to show when the article was changed, in a line of its header.
    private List<DateClaim> summaries() {
        return page.select(SUMMARIES).stream()
                .limit(MOST_HEADER_BLOCKS)
                .filter(summary -> summary.text().length() <= MAX_LINE)
                .flatMap(summary -> LabelledDates.in(summary.text()).stream())
                .filter(LabelledDates.Found::isAlone)
                .map(LabelledDates.Found::claim)
                .toList();
    }

    /// Dates in the lines around headline and lead. Of those that no label tells apart none counts
    /// where they are of several days, as in a chronology. Of the last lines only what says that
    /// the page was changed.
    private List<DateClaim> lines() {
        List<DateClaim> labelled = new ArrayList<>();
        List<DateClaim> bare = new ArrayList<>();
        DateRole before = null;
        int told = 0;
        for (int n = 0; n < blocks.size(); n++) {
            Block block = blocks.get(n);
            if (told > 0 && Furniture.mayLeadToComments(block)) {
                break;
            }
            told += block.isProse() ? 1 : 0;
            // what is posted below the text is what its readers say
            boolean isHeader = n < MOST_HEADER_BLOCKS && !(told >= STORY && isPosted(block));
            boolean isEnd = n >= blocks.size() - MOST_LAST_BLOCKS;
            DateRole label = before;
            before = LabelledDates.label(block.text());
            if (block.timed() > 0
                    || block.text().length() > MAX_LINE
                    || !(isHeader || isEnd)
                    || PublishedTimes.isElsewhere(block.element(), unread)) {
                continue;
            }
            for (LabelledDates.Found found : LabelledDates.in(block.text())) {
                DateClaim claim = found.claim();
                if (label != null && !found.isLabelled()) {
                    labelled.add(new DateClaim(claim.origin(), label, claim.written(), false));
                } else if (found.isLabelled()) {
                    if (isHeader || claim.role() == DateRole.MODIFIED) {
                        labelled.add(claim);
                    }
                } else if (isHeader && !block.isHeading()) {
                    bare.add(claim);
                }
            }
        }
        Set<Object> days = new HashSet<>();
        bare.forEach(claim -> days.add(PublishedTimes.dayOf(claim.written())));
        return Stream.concat(labelled.stream(), days.size() == 1 ? bare.stream() : Stream.empty())
                .toList();
    }
}
