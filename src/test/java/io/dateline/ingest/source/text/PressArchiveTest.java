package io.dateline.ingest.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class PressArchiveTest {

    private static final String STORY = "The dam broke on Monday.\n\nNobody was hurt, said Al Roe.";

    private static final String OLDER =
            """
            2 of 14 DOCUMENTS

            The Courier

            March 12, 2024 Tuesday
            Late Edition - Final

            Dam breaks
            in the hills

            BYLINE: AL ROE; Water correspondent

            SECTION: NEWS; Pg. 4

            LENGTH: 512 words

            DATELINE: HARLE

            %s

            LOAD-DATE: March 13, 2024

            LANGUAGE: ENGLISH

            Copyright 2024 Courier Limited
            All Rights Reserved
            """
                    .formatted(STORY);

    private static final String NEWER =
            """
            Dam breaks in the hills
            The Courier
            March 12, 2024 Tuesday
            Copyright 2024 Courier Limited All Rights Reserved
            Section: NEWS; Pg. 4
            Length: 512 words
            Byline: AL ROE
            Highlight: It was old.
            Body

            %s

            Load-Date: March 13, 2024
            End of Document
            """
                    .formatted(STORY);

    private static final String CODED =
            """
            SE NEWS
            HD
            Dam breaks
            in the hills
            BY  By AL ROE
            WC
            512 words
            PD
            12 March 2024
            SN
            The Courier
            LA
            English
            CY
            Copyright 2024. Courier Limited.
            LP
            The dam broke on Monday.
            TD
            Nobody was hurt, said Al Roe.
            NS
            gdis : Disasters
            AN
            Document COURI00020240312ek3c0001a
            """
                    .replace("SE NEWS", "SE  NEWS");

    private static final String PLAIN =
            """
            Dam breaks in the hills
            By AL ROE
            512 words
            12 March 2024
            The Courier
            COURI
            English
            (c) 2024 Courier Limited

            %s

            Document COURI00020240312ek3c0001a
            """
                    .formatted(STORY);

    static List<String> articles() {
        return List.of(OLDER, NEWER, CODED, PLAIN);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void whatStandsAroundAStoryIsSaidOfItAndIsNoneOfItsWords(String text) {
        TextHeader article = TextHeader.of(text);
        assertEquals("Dam breaks in the hills", article.title());
        assertEquals("AL ROE", article.byline());
        assertEquals("The Courier", article.source());
        assertEquals(1, article.dates().size());
        assertEquals(STORY, article.body());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void aFileOfSeveralIsAsManyArticles(String text) {
        String other = text.replace("512", "1,204").replace("2 of 14", "3 of 14");
        List<String> both = PressArchive.documents(text + "\n\n" + other);
        assertEquals(List.of(text.strip(), other.strip()), both);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void whatStandsBetweenArticlesLosesNoneOfThem(String text) {
        String other = text.replace("2 of 14", "3 of 14");
        List<String> all =
                PressArchive.documents(text + "\n" + other + "\n4 of 14 DOCUMENTS\n\nA.");
        assertEquals(List.of(text.strip(), other.strip()), all.subList(0, 2));
        assertEquals(3, all.size());
    }

    @Test
    void aLineOfAStoryThatIsCalledLikeAPartBelowIsOneOfItsLines() {
        String text = OLDER.replace("Nobody was hurt", "Notes\n\nNobody was hurt");
        assertEquals(
                "The dam broke on Monday.\n\nNotes\n\nNobody was hurt, said Al Roe.",
                TextHeader.of(text).body());
    }

    @Test
    void aTextOfAnotherKindIsOneAsItStands() {
        String text = "How long is it?\n\nLength: 512 metres\n\nHD\n\nEnd of Document\n\n" + STORY;
        assertEquals(List.of(text), PressArchive.documents(text));
        assertEquals(text, TextHeader.of(text).body());
    }

    @Test
    void aHeadlineOfReutersIsReadWithoutItsSignAndWhatEditorsAreTold() {
        TextHeader article =
                TextHeader.of(
                        "12-Mar-2024 10:15:00 RTRS - UPDATE 2-Dam breaks\n(Adds quotes)\nBy Al Roe\n"
                                + STORY
                                + "\n((al.roe@x.example; Messaging: al.roe.x))");
        assertEquals("UPDATE 2-Dam breaks", article.title());
        assertEquals("Al Roe", article.byline());
        assertEquals("12-Mar-2024", article.dates().getFirst().written());
        assertEquals("UPDATE 2-Dam breaks\n" + STORY, article.body());
    }
}
