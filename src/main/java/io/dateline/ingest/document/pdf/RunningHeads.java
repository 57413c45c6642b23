package io.dateline.ingest.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds what repeats at the top and bottom of pages, and their numbers.
final class RunningHeads {

    /// As many rows at the top and the bottom of a page may be one.
    private static final int ROWS = 2;

    /// In as many of the pages it stands at least, and in two.
    private static final double LEAST_SHARE = 0.25;

    /// A headline is larger than the running heads that repeat it.
    private static final double HEADLINE = 1.25;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:page|p\\.|seite|s\\.)?[\\s|–—·-]*(?<number>\\d{1,4})[\\s|–—·-]*"
                            + "(?:(?:of|/|von|\\|)\\s*\\d{1,4})?",
                    Pattern.CASE_INSENSITIVE);

    /// `11/29/26, 11:29 PM` and `29.11.2026, 23:29`, and nothing but the title of the page beside
    // it.
    private static final Pattern PRINTED_AT =
            Pattern.compile(
                    "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? +\\d{1,2}[:.]\\d{2}(?:\\s?[AaPp]\\.?[Mm]\\.?)?");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|file)://\\S+");

    private static final Pattern OF_PAGES = Pattern.compile("\\d{1,4}/\\d{1,4}");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private record Edge(int page, String key, List<Segment> row, Segment joined) {}

    private RunningHeads() {}

    /// The segments of all pages that are of running heads, each itself and no equal one.
    static Set<Segment> of(List<List<Segment>> pages) {
        List<Edge> edges = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<List<Segment>> rows = Rows.of(pages.get(page));
            for (int n : edges(rows.size())) {
                Segment joined = Rows.joined(rows.get(n));
                String key =
                        (n < ROWS ? "top " : "bottom ")
                                + DIGITS.matcher(joined.text().strip()).replaceAll("#");
                edges.add(new Edge(page, key, rows.get(n), joined));
            }
        }
        // the same head stands at the same place of many pages
        Set<Segment> found = Collections.newSetFromMap(new IdentityHashMap<>());
        repeated(edges, pages.size()).forEach(edge -> found.addAll(edge.row()));
        numbers(edges).forEach(edge -> found.addAll(edge.row()));
        edges.stream().filter(RunningHeads::isPrinted).forEach(edge -> found.addAll(edge.row()));
        return found;
    }

    /// Whether a browser put the row there as it printed: the moment of printing at the top, which
    /// is no date of the article, or the address at the bottom.
    private static boolean isPrinted(Edge edge) {
        List<String> texts = edge.row().stream().map(one -> one.text().strip()).toList();
        return PRINTED_AT.matcher(texts.getFirst()).matches()
                || (ADDRESS.matcher(texts.getFirst()).matches()
                        && OF_PAGES.matcher(texts.getLast()).matches());
    }

    private static int[] edges(int rows) {
        return IntStream.range(0, rows).filter(n -> n < ROWS || n >= rows - ROWS).toArray();
    }

    private static List<Edge> repeated(List<Edge> edges, int pages) {
        Map<String, List<Edge>> byKey = new HashMap<>();
        edges.forEach(edge -> byKey.computeIfAbsent(edge.key(), _ -> new ArrayList<>()).add(edge));
        List<Edge> found = new ArrayList<>();
        for (List<Edge> same : byKey.values()) {
            long on = same.stream().map(Edge::page).distinct().count();
            if (on < Math.max(2, Math.ceil(pages * LEAST_SHARE))) {
                continue;
            }
            double size =
                    same.stream()
                            .mapToDouble(edge -> edge.joined().size())
                            .sorted()
                            .skip(same.size() / 2)
                            .findFirst()
                            .orElse(0);
            same.stream()
                    .filter(edge -> edge.joined().size() <= size * HEADLINE)
                    .forEach(found::add);
        }
        return found;
    }

    /// Numbers that are those of their pages, or count on with them.
    private static List<Edge> numbers(List<Edge> edges) {
        Map<Edge, Integer> ahead = new HashMap<>();
        Map<Integer, Set<Integer>> pages = new HashMap<>();
        for (Edge edge : edges) {
            Matcher number = NUMBER.matcher(edge.joined().text().strip());
            if (number.matches()) {
                int by = Integer.parseInt(number.group("number")) - edge.page() - 1;
                ahead.put(edge, by);
                pages.computeIfAbsent(by, _ -> new HashSet<>()).add(edge.page());
            }
        }
        return ahead.entrySet().stream()
                .filter(
                        one ->
                                one.getValue() == 0
                                        || pages.getOrDefault(one.getValue(), Set.of()).size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
