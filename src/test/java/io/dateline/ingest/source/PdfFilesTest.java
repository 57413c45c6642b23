package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.article.dating.DateCertainty;
import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.pdf.PrintedPages;

import org.junit.jupiter.api.Test;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;

/// PDFs, read by the process that reads documents.
class PdfFilesTest {

    private static final List<String> FIRST_COLUMN =
            List.of(
                    "The ferry between the two harbours of",
                    "the island sails again on Sunday, the");

    private static RawArticle only(byte[] pdf) {
        List<SourceItem> items = Sources.readUpload("paper.pdf", pdf);
        assertEquals(1, items.size(), items.toString());
        return assertInstanceOf(SourceItem.Found.class, items.getFirst(), items.toString())
                .article();
    }

    private static String refusal(byte[] pdf) {
        SourceItem item = Sources.readUpload("paper.pdf", pdf).getFirst();
        return assertInstanceOf(SourceItem.Refused.class, item, item.toString()).reason();
    }

    /// Two pages of two columns under a headline, with running heads, numbers and a footnote.
    private static PrintedPages newspaper() {
        PrintedPages paper = new PrintedPages();
        paper.page().at(60, 750, 9, "The Harbour Wire").at(500, 750, 9, "Page 7");
        paper.at(60, 700, 22, "Ferry sails again after");
        paper.at(60, 674, 22, "a winter of repairs");
        // written row by row, as some programs do
        String[] left = {
            FIRST_COLUMN.get(0),
            FIRST_COLUMN.get(1),
            "harbour master said. It was out of ser-",
            "vice since December because of a well-",
            "known fault of its engine.",
            "The repairs cost 12 million euros and",
        };
        String[] right = {
            "were paid by the province of the is-",
            "land. Its governor called them a good",
            "use of the money of all who pay taxes.",
            "Passengers had to take the bus over the",
            "long dam, which took them three hours",
            "each way, and many stayed at home. Coun-",
        };
        for (int n = 0; n < left.length; n++) {
            double indent = n == 5 ? 12 : 0;
            paper.at(60 + indent, 640 - n * 12, 10, left[n]);
            paper.at(320, 640 - n * 12, 10, right[n]);
        }
        paper.at(320, 560, 7, "1 Figures of the province, which do not hold the interest.");
        paper.page().at(60, 750, 9, "The Harbour Wire").at(500, 750, 9, "Page 8");
        paper.column(
                60,
                700,
                "cillors of the opposition asked why the",
                "repairs had not been made before, and",
                "said that they would ask again in June.");
        return paper;
    }

    @Test
    void columnsAreReadOneAfterTheOtherWithoutHeadsAndHyphens() {
        RawArticle article = only(newspaper().bytes());
        assertEquals("Ferry sails again after a winter of repairs", article.title());
        assertEquals(
                """
                The ferry between the two harbours of the island sails again on Sunday, the harbour \
                master said. It was out of service since December because of a well-known fault of \
                its engine.

                The repairs cost 12 million euros and were paid by the province of the island. Its \
                governor called them a good use of the money of all who pay taxes. Passengers had to \
                take the bus over the long dam, which took them three hours each way, and many \
                stayed at home. Councillors of the opposition asked why the repairs had not been \
                made before, and said that they would ask again in June.""",
                article.text());
        assertEquals(
                List.of(
                        "running heads and page numbers left out: 4",
                        "lines of footnotes left out: 1"),
                article.warnings());
    }

    /// The gutter is where no line of either column crosses it, however short most lines are.
    @Test
    void aLongLineBesideAnotherIsNoHeadlineAboveBoth() {
        PrintedPages paper =
                new PrintedPages()
                        .page()
                        .at(60, 750, 22, "North pier to rise again")
                        .at(60, 725, 11, "By Petra Holloway")
                        .at(60, 710, 10, "3 May 2022")
                        .column(
                                60,
                                680,
                                "The council of Tarn Bay voted on Tuesday to re-",
                                "build the north pier, which a storm",
                                "took in January. The work is ex-",
                                "pected to take a year, the ex-",
                                "mayor Ines Calloway said to it.")
                        .column(
                                320,
                                680,
                                "Critics call the price of 8 million euros",
                                "too high. “Nobody asked the fishermen,”",
                                "said Tomas Brandt, who owns three",
                                "boats. The state pays a third of the cost.");
        RawArticle article = only(paper.bytes());
        assertEquals("North pier to rise again", article.title());
        ArticleMetadata known = Canonicalisation.article(article).metadata();
        assertEquals("Petra Holloway", known.byline());
        assertEquals("2022-05-03", String.valueOf(known.publishedAt()));
        assertEquals(
                """
                By Petra Holloway

                3 May 2022

                The council of Tarn Bay voted on Tuesday to rebuild the north pier, which a storm \
                took in January. The work is expected to take a year, the ex-mayor Ines Calloway said \
                to it.

                Critics call the price of 8 million euros too high. “Nobody asked the fishermen,” \
                said Tomas Brandt, who owns three boats. The state pays a third of the cost.""",
                article.text());
    }

    @Test
    void aCitationKnowsItsPage() {
        Article article = Canonicalisation.article(only(newspaper().bytes()));
        assertEquals(1, page(article, "The ferry between"));
        assertEquals(1, page(article, "Councillors"));
        assertEquals(2, page(article, "of the opposition"));
        Article text = Canonicalisation.article(RawArticle.of("A text", "The ferry sails again."));
        assertNull(Citation.of(text, new TextSpan(0, 9)).page());
    }

    private static Integer page(Article article, String words) {
        int at = article.text().indexOf(words);
        return Objects.requireNonNull(
                Citation.of(article, new TextSpan(at, at + words.length())).page());
    }

    @Test
    void aTableIsReadRowByRow() {
        PrintedPages paper = new PrintedPages().page();
        paper.column(60, 700, "The table shows what each of the islands used in these two years.");
        for (int n = 0; n < 5; n++) {
            paper.at(60, 670 - n * 14, 10, n == 0 ? "Island" : "Island " + n);
            paper.at(220, 670 - n * 14, 10, n == 0 ? "2022" : "9." + n);
            paper.at(320, 670 - n * 14, 10, n == 0 ? "2023" : "6." + n);
        }
        assertEquals(
                """
                The table shows what each of the islands used in these two years.

                Island | 2022 | 2023
                Island 1 | 9.1 | 6.1
                Island 2 | 9.2 | 6.2
                Island 3 | 9.3 | 6.3
                Island 4 | 9.4 | 6.4""",
                only(paper.bytes()).text());
    }

    @Test
    void theTimeOfItsMakingIsAGuessAtMostAndALineOfTheTextIsNot() {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(1_700_000_000_000L);
        PrintedPages undated = new PrintedPages().page().column(60, 700, "The ferry sails again.");
        byte[] bytes =
                undated.bytes(
                        pdf -> {
                            pdf.getDocumentInformation().setCreationDate(made);
                            pdf.getDocumentInformation().setAuthor("Jane Miller");
                            pdf.getDocumentInformation().setTitle("Microsoft Word - ferry.doc");
                        });
        Article guessed = Canonicalisation.article(only(bytes));
        assertNull(guessed.metadata().publishedAt());
        assertEquals("Jane Miller", guessed.metadata().byline());
        assertEquals("The ferry sails again.", guessed.metadata().title());
        var candidate =
                Objects.requireNonNull(Objects.requireNonNull(guessed.dating()).published());
        assertEquals(DateOrigin.PROPERTIES, candidate.origin());
        assertEquals(DateCertainty.GUESSED, candidate.certainty());
        PrintedPages dated =
                new PrintedPages()
                        .page()
                        .at(60, 720, 22, "Ferry sails again")
                        .column(60, 680, "18 June 2023")
                        .column(60, 650, "The ferry sails again, the harbour master said.");
        Article known =
                Canonicalisation.article(
                        only(
                                dated.bytes(
                                        pdf ->
                                                pdf.getDocumentInformation()
                                                        .setCreationDate(made))));
        assertEquals("2023-06-18", String.valueOf(known.metadata().publishedAt()));
    }

    @Test
    void theMomentAtWhichABrowserPrintedItIsNoDateOfIt() {
        for (String moment : List.of("11/29/26, 11:29 PM", "29.11.2026, 23:29")) {
            PrintedPages page = new PrintedPages();
            page.page().at(25, 770, 8, moment).at(250, 770, 8, "Ferry stops - The Brin Courier");
            page.at(60, 700, 22, "Ferry stops for the winter");
            page.column(
                    60,
                    660,
                    "The car ferry between the two harbours",
                    "will not sail from 1 December on, the",
                    "harbour authority said on Friday.");
            page.at(25, 20, 8, "https://courier.example/ferry").at(560, 20, 8, "1/1");
            RawArticle article = only(page.bytes());
            Article stored = Canonicalisation.article(article);
            assertNull(stored.metadata().publishedAt());
            assertTrue(stored.text().startsWith("The car ferry"), stored.text());
            assertTrue(stored.text().endsWith("on Friday."), stored.text());
        }
    }

    @Test
    void aScanAndAnEncryptedOneAreRefusedWithTheReason() {
        String scan = refusal(new PrintedPages().page().page().bytes());
        assertTrue(scan.startsWith("the PDF holds no text, only pictures of pages"), scan);
        String encrypted = refusal(newspaper().encrypted());
        assertTrue(encrypted.startsWith("the PDF is encrypted"), encrypted);
    }
}
