package io.dateline.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Articles read in parts, by offsets that count UTF-16 code units.
class ArticlePartsTest extends McpTest {

    @Test
    void aLongArticleIsReadToItsEndAndNoCharacterIsCut() {
        // an odd number of units before them: every limit that is even falls inside a character
        String text = "Ships: " + "🚢".repeat(GetArticleTool.MAX_LENGTH) + " that is all";
        call("add_article", Map.of("id", "long", "text", text));
        StringBuilder read = new StringBuilder();
        int parts = 0;
        JsonNode next = MAPPER.valueToTree(0);
        while (!next.isNull()) {
            JsonNode part = call("get_article", Map.of("id", "long", "start", next.intValue()));
            assertEquals(read.length(), part.get("start").intValue());
            read.append(part.get("text").textValue());
            assertEquals(read.length(), part.get("end").intValue());
            assertEquals(text.length(), part.get("length").intValue());
            assertTrue(part.get("text").textValue().length() <= GetArticleTool.MAX_LENGTH);
            next = part.get("next");
            parts++;
        }
        assertEquals(text, read.toString());
        assertEquals(3, parts);
    }

    @Test
    void offsetsCountTheUnitsOfJava() {
        String text = "🚢🚢 Ferry 🚢 sails";
        call("add_article", Map.of("id", "a", "text", text));
        assertEquals("🚢", part(2, 4).get("text").textValue());
        assertEquals("Ferry 🚢", part(5, 13).get("text").textValue());
        assertEquals(13, part(5, 13).get("next").intValue());
        JsonNode rest = part(14, 1000);
        assertEquals("sails", rest.get("text").textValue());
        assertEquals(text.length(), rest.get("end").intValue());
    }

    private JsonNode part(int start, int end) {
        return call("get_article", Map.of("id", "a", "start", start, "end", end));
    }

    @Test
    void halfACharacterIsRefused() {
        call("add_article", Map.of("id", "a", "text", "🚢🚢 Ferry sails"));
        assertEquals(
                "start: 1 is inside a character of two UTF-16 code units; expected 0 or 2",
                error("get_article", Map.of("id", "a", "start", 1)));
        assertEquals(
                "end: 3 is inside a character of two UTF-16 code units; expected 2 or 4",
                error("get_article", Map.of("id", "a", "start", 0, "end", 3)));
    }

    @Test
    void offsetsBeyondTheTextAreTold() {
        call("add_article", Map.of("id", "a", "text", "Ferry sails"));
        assertEquals(
                "start: expected a whole number from 0 to 10, not 11",
                error("get_article", Map.of("id", "a", "start", 11)));
        assertEquals(
                "end: expected a whole number over 5, where it starts, not 5",
                error("get_article", Map.of("id", "a", "start", 5, "end", 5)));
    }

    @Test
    void anEarlierVersionIsReadByItsName() {
        String before =
                call("add_article", Map.of("id", "a", "text", "Ferry sails"))
                        .get("version")
                        .textValue();
        call("add_article", Map.of("id", "a", "text", "Ferry sank"));
        JsonNode now = call("get_article", Map.of("id", "a"));
        assertEquals("Ferry sank", now.get("text").textValue());
        assertTrue(now.get("current").booleanValue());
        JsonNode then = call("get_article", Map.of("id", "a", "version", before));
        assertEquals("Ferry sails", then.get("text").textValue());
        assertTrue(!then.get("current").booleanValue());
    }

    @Test
    void whatIsNotThereIsTold() {
        assertEquals(
                "no article has the id \"ghost\"", error("get_article", Map.of("id", "ghost")));
        call("add_article", Map.of("id", "a", "text", "Ferry sails"));
        assertEquals(
                "article \"a\" has no version \"abc\"",
                error("get_article", Map.of("id", "a", "version", "abc")));
    }
}
