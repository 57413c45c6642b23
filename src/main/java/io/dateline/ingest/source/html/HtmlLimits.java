package io.dateline.ingest.source.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a page may be, so that no page, however it is made, takes more than some seconds. The
/// largest pages of newspapers stay far below each limit.
final class HtmlLimits {

    /// A parsed page takes up many times its characters in memory.
    private static final int MAX_CHARACTERS = 10_000_000;

    private static final int MAX_TAGS = 100_000;

    /// What stands in a table where it may not is moved before it, past all that follows.
    private static final int MAX_TABLES = 5_000;

    /// Each adds its attributes to those of the first, all compared with each other.
    private static final int MAX_ROOTS = 20;

    /// Finding the article takes several passes over each node, those around it and those beside
    /// it; the latter are moved, which is quicker by this much.
    private static final long MAX_STEPS = 1_000_000;

    private static final int SIBLINGS_A_STEP = 200;

    private static final Pattern TAG =
            Pattern.compile("<(html|body|table)?", Pattern.CASE_INSENSITIVE);

    private HtmlLimits() {}

    /// @throws IllegalArgumentException when the parser would take too long
    static void requireParsable(String html) {
        requireLength(html.length());
        int tags = 0;
        int tables = 0;
        int roots = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            tags++;
            String name = tag.group(1);
            if (name != null) {
                boolean isTable = name.toLowerCase(Locale.ROOT).equals("table");
                tables += isTable ? 1 : 0;
                roots += isTable ? 0 : 1;
            }
        }
        requireAtMost(MAX_TAGS, tags, "tags");
        requireAtMost(MAX_TABLES, tables, "tables");
        requireAtMost(MAX_ROOTS, roots, "<html> and <body> tags");
    }

    /// @param length of a page, in characters or in bytes, which are no fewer
    /// @throws IllegalArgumentException when that is too long
    static void requireLength(int length) {
        requireAtMost(MAX_CHARACTERS, length, "characters");
    }

    /// Whether the article can be told from what stands around it in reasonable time.
    static boolean isSearchable(Document page) {
        long[] steps = {0};
        NodeTraversor.traverse(
                (node, depth) -> steps[0] += depth + siblings(node) / SIBLINGS_A_STEP, page);
        return steps[0] <= MAX_STEPS;
    }

    private static int siblings(Node node) {
        Node parent = node.parent();
        return parent == null ? 0 : parent.childNodeSize();
    }

    private static void requireAtMost(int most, int count, String what) {
        if (count > most) {
            throw new IllegalArgumentException(
                    "the page has %,d %s; at most %,d are read".formatted(count, what, most));
        }
    }
}
