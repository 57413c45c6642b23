package io.dateline.eval.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words on the left, numbers to the right of them, none with a line break.
///
/// @param columns what stands above each column; one at least
/// @param rows a cell for each column
record Table(List<String> columns, List<List<String>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns");
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells in a row, expected " + columns.size());
            }
        }
    }

    /// For a terminal: indented, the columns as wide as their widest cell.
    String text() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(this::aligned)
                .collect(Collectors.joining());
    }

    private String aligned(List<String> row) {
        String cells =
                IntStream.range(0, row.size())
                        .mapToObj(column -> aligned(row.get(column), column))
                        .collect(Collectors.joining("  "));
        return ("  " + cells).stripTrailing() + "\n";
    }

    private String aligned(String cell, int column) {
        String format = "%" + (column == 0 ? "-" : "") + width(column) + "s";
        return String.format(Locale.ROOT, format, cell);
    }

    private int width(int column) {
        return Stream.concat(Stream.of(columns), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .reduce(1, Math::max);
    }

    /// For a report. No cell may hold what Markdown takes for orders.
    String markdown() {
        String rule = "|---" + "|---:".repeat(columns.size() - 1) + "|\n";
        return bars(columns) + rule + rows.stream().map(Table::bars).collect(Collectors.joining());
    }

    private static String bars(List<String> row) {
        return row.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
