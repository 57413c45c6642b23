package io.dateline.ingest.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class MarkdownTest {

    @Test
    void frontMatterIsTakenOffAndRead() {
        Markdown file =
                Markdown.of(
                        """
                        ---
                        Title: "Talks: the end"
                        # a comment
                        authors: [Wen Zhao, 'Paul Grant']
                        tags:
                          - trees
                        - soil
                        draft:
                        ---
                        # Talks

                        Text.""");
        assertEquals("Talks: the end", file.field("title"));
        assertEquals("Wen Zhao, Paul Grant", file.field("byline", "authors"));
        assertEquals("", file.fields().get("draft"));
        assertEquals("# Talks\n\nText.", file.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nA rule, and no front matter.\n---\nText.",
                "---\ntitle: never ended\n\nText.",
                "---\n---\nText.",
                "Text.\n---\ntitle: x\n---\n",
                "---"
            })
    void withoutFrontMatterAllIsBody(String text) {
        assertEquals(new Markdown(Map.of(), text), Markdown.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "# Talks end,Talks end",
        "# Talks end ##,Talks end",
        "# The *end* of [the **talks**](https://a.example),The end of the talks",
        "'Talks end\n=========\n\nText.',Talks end",
        "## Talks end,",
        "#hashtag first,",
        "Talks end,",
        "'',"
    })
    void theHeadingIsTheTitle(String text, String heading) {
        assertEquals(heading, Markdown.of(text).heading());
    }
}
