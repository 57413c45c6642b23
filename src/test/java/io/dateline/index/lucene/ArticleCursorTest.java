package io.dateline.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Embedded;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.apache.lucene.store.ByteBuffersDirectory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// A cursor comes back from outside: whatever it is, it leads to a page or is refused.
class ArticleCursorTest {

    @Property(tries = 300, seed = "20230618")
    void anyOtherTextIsRefusedOrLeadsToAPage(@ForAll long seed) {
        try (ArticleIndex index = InMemory.open(new ByteBuffersDirectory())) {
            index.apply(List.of(Embedded.put("a", "A heron."), Embedded.put("b", "An otter.")));
            String given =
                    Objects.requireNonNull(index.list(null, ArticleFilter.NONE, null, 1).next());
            Random random = new Random(seed);
            String cursor = random.nextInt(3) == 0 ? any(random) : damaged(given, random);
            try {
                ArticlePage page = index.list(null, ArticleFilter.NONE, cursor, 5);
                assertTrue(page.items().size() <= 2);
            } catch (IllegalArgumentException e) {
                assertEquals("not a cursor of this list: " + cursor, e.getMessage());
            }
        }
    }

    private static String any(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return random.nextBoolean()
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : Base64.getUrlEncoder()
                        .encodeToString(
                                (random.nextLong()
                                                + ":"
                                                + new String(bytes, StandardCharsets.UTF_16))
                                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String damaged(String cursor, Random random) {
        byte[] bytes = cursor.getBytes(StandardCharsets.US_ASCII);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        return new String(
                Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)), StandardCharsets.US_ASCII);
    }
}
