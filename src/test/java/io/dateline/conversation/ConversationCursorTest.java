package io.dateline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.CursorText;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// A cursor comes back from outside: whatever it is, it is a place in the list or refused.
class ConversationCursorTest {

    @Property(tries = 1_000, seed = "20230618")
    void aCursorComesBackAsItWas(@ForAll long updatedAt, @ForAll long seed) {
        ConversationCursor cursor = new ConversationCursor(updatedAt, Long.toString(seed, 36));
        assertEquals(cursor, ConversationCursor.parse(cursor.toText()));
    }

    @Property(tries = 10_000, seed = "20230618")
    void anyOtherTextIsRefusedOrAPlace(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        String any = new String(bytes, StandardCharsets.ISO_8859_1);
        String text =
                switch (random.nextInt(3)) {
                    case 0 -> any;
                    case 1 -> CursorText.of(random.nextLong() + any);
                    default -> CursorText.of(random.nextLong() + ":" + any) + any;
                };
        ConversationCursor cursor;
        try {
            cursor = ConversationCursor.parse(text);
        } catch (IllegalArgumentException e) {
            assertEquals("not a cursor of this list: " + text, e.getMessage());
            return;
        }
        assertEquals(cursor, ConversationCursor.parse(cursor.toText()));
    }
}
