package io.dateline.ingest.watch;

import io.dateline.ingest.watch.SourcesYaml.Parsed;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Changes the text of `sources.yaml` line by line, so that comments and all else that its user
/// wrote stay as they are.
final class SourcesEdit {

    private static final String HEAD =
            """
            # What Dateline looks at again and again: feeds, sitemaps and folders, each as often as
            # "every" says. A running server sees changes of this file by itself.
            sources:
            """;

    private final Path folder;
    private final Parsed before;
    private final String lineEnd;
    private final List<String> lines;

    private SourcesEdit(String text, Path folder) {
        this.folder = folder;
        before = SourcesYaml.parse(text, folder);
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
    }

    /// The text with one more source at the end of its list; `null` where its list is written in
    /// a way that only its user can add to.
    static @Nullable String added(String text, WatchedSource source, Path folder) {
        if (text.isBlank()) {
            text = HEAD;
        }
        SourcesEdit edit = new SourcesEdit(text, folder);
        List<WatchedSource> expected = new ArrayList<>(edit.before.sources());
        expected.add(source);
        edit.add(source);
        return edit.ifReadAs(expected);
    }

    /// The text without the source of this name, which it has; `null` as [#added].
    static @Nullable String removed(String text, String name, Path folder) {
        SourcesEdit edit = new SourcesEdit(text, folder);
        List<WatchedSource> expected = new ArrayList<>(edit.before.sources());
        expected.removeIf(source -> source.name().equals(name));
        edit.remove(name);
        return edit.ifReadAs(expected);
    }

    private @Nullable String ifReadAs(List<WatchedSource> expected) {
        String text = lines.stream().map(line -> line + lineEnd).collect(Collectors.joining());
        Parsed after = SourcesYaml.parse(text, folder);
        return after.problems().isEmpty() && after.sources().equals(expected) ? text : null;
    }

    private void add(WatchedSource source) {
        SequenceNode list = before.list();
        if (list == null) {
            if (lines.stream().noneMatch(line -> line.startsWith("sources:"))) {
                lines.add("sources:");
            }
            lines.addAll(entry(source, 2));
        } else if (!list.getValue().isEmpty() && list.getFlowStyle() == FlowStyle.BLOCK) {
            int column = list.getStartMark().map(Mark::getColumn).orElse(0);
            lines.addAll(lastLine(list.getValue().getLast()) + 1, entry(source, column));
        } else if (list.getValue().isEmpty()) {
            // "sources: []"
            int line = firstLine(list);
            lines.set(line, lines.get(line).replaceFirst("\\[\\s*]", "").stripTrailing());
            lines.addAll(line + 1, entry(source, 2));
        }
    }

    private static List<String> entry(WatchedSource source, int column) {
        String indent = " ".repeat(column);
        List<String> entry = new ArrayList<>();
        entry.add(indent + "- name: " + quoted(source.name()));
        entry.add(indent + "  " + source.place().kind() + ": " + quoted(source.place().address()));
        entry.add(indent + "  every: " + EveryText.of(source.every()));
        if (source.source() != null) {
            entry.add(indent + "  source: " + quoted(source.source()));
        }
        return entry;
    }

    /// Plain where no reader of YAML could take it for anything else.
    private static String quoted(String text) {
        return text.matches("[A-Za-z/][A-Za-z0-9 _./:?&=%+~-]*")
                        && !text.contains(": ")
                        && !text.endsWith(":")
                        && !text.matches("(?i)null|true|false|yes|no|on|off")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void remove(String name) {
        SequenceNode list = before.list();
        if (list == null || list.getFlowStyle() != FlowStyle.BLOCK) {
            return;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping && isNamed(mapping, name)) {
                lines.subList(firstLine(item), lastLine(item) + 1).clear();
                return;
            }
        }
    }

    private static boolean isNamed(MappingNode source, String name) {
        return source.getValue().stream()
                .anyMatch(
                        field ->
                                field.getKeyNode() instanceof ScalarNode key
                                        && key.getValue().equals("name")
                                        && field.getValueNode() instanceof ScalarNode value
                                        && value.getValue().strip().equals(name));
    }

    private static int firstLine(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    /// Not the end of the item: that is where the next one begins, behind the comments in between.
    private static int lastLine(Node item) {
        if (item instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
            return lastLine(mapping.getValue().getLast().getValueNode());
        }
        Mark end = item.getEndMark().orElseThrow();
        return end.getColumn() == 0 ? end.getLine() - 1 : end.getLine();
    }
}
