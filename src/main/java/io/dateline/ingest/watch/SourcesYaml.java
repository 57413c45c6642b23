package io.dateline.ingest.watch;

import io.dateline.ingest.watch.WatchedSource.Place;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads the text of `sources.yaml`. Every value is taken as it is written, so that nobody need
/// know which words YAML takes for numbers.
final class SourcesYaml {

    static final int MAX_CHARACTERS = 1_000_000;

    static final int MOST_SOURCES = 1_000;

    /// The file has three levels; the composer would run out of stack by many thousands.
    private static final int MOST_LEVELS = 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setLabel(SourcesFile.NAME)
                    .setAllowDuplicateKeys(false)
                    .setAllowNonScalarKeys(false)
                    .setMaxAliasesForCollections(50)
                    .setCodePointLimit(MAX_CHARACTERS)
                    .build();

    private static final List<String> KEYS =
            List.of("name", "feed", "sitemap", "folder", "every", "source");

    /// What a text holds.
    ///
    /// @param list where its sources stand, or `null` where it has no list
    /// @param problems with the lines they are in; where there are any, `sources` is not whole
    record Parsed(
            List<WatchedSource> sources, @Nullable SequenceNode list, List<String> problems) {}

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private SourcesYaml(Path folder) {
        this.folder = folder;
    }

    /// @param folder from where relative paths begin
    static Parsed parse(String text, Path folder) {
        SourcesYaml yaml = new SourcesYaml(folder);
        SequenceNode list = null;
        List<WatchedSource> sources = List.of();
        try {
            list = yaml.list(text);
            sources = list == null ? List.of() : yaml.sources(list);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0);
            yaml.problems.add("line " + (line + 1) + ": this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            yaml.problems.add("this is no YAML: " + e.getMessage());
        }
        return new Parsed(sources, list, List.copyOf(yaml.problems));
    }

    private @Nullable SequenceNode list(String text) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add("it has more than %,d characters".formatted(MAX_CHARACTERS));
            return null;
        }
        if (isTooDeep(text)) {
            problems.add("it has more than " + MOST_LEVELS + " levels");
            return null;
        }
        Optional<Node> root = new Compose(SETTINGS).composeString(text);
        if (root.isEmpty() || isNull(root.get())) {
            return null;
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            wrong(root.get(), "expected \"sources:\" with a list below it");
            return null;
        }
        Map<String, Node> fields = fields(mapping, List.of("sources"), "this file");
        Node list = fields.get("sources");
        if (list == null || isNull(list)) {
            return null;
        }
        if (!(list instanceof SequenceNode sequence)) {
            wrong(list, "sources: expected a list, each source after a \"- \"");
            return null;
        }
        return sequence;
    }

    private static boolean isTooDeep(String text) {
        int level = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                level++;
            } else if (event instanceof CollectionEndEvent) {
                level--;
            }
            if (level > MOST_LEVELS) {
                return true;
            }
        }
        return false;
    }

    private List<WatchedSource> sources(SequenceNode list) {
        List<WatchedSource> sources = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        if (list.getValue().size() > MOST_SOURCES) {
            wrong(list, "more than %,d sources".formatted(MOST_SOURCES));
            return sources;
        }
        for (Node node : list.getValue()) {
            WatchedSource source = source(node);
            if (source == null) {
                continue;
            }
            Integer before = lines.putIfAbsent(source.name(), line(node));
            if (before == null) {
                sources.add(source);
            } else {
                wrong(node, "\"" + source.name() + "\" is the name of the one in line " + before);
            }
        }
        return sources;
    }

    /// `null` where something is wrong with it.
    private @Nullable WatchedSource source(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, "expected a source: a name, and a feed, a sitemap or a folder");
            return null;
        }
        int before = problems.size();
        Map<String, Node> fields = fields(mapping, KEYS, "a source");
        Node named = fields.get("name");
        if (named == null) {
            wrong(node, "a source without a name; expected \"name: \" and what to call it");
        }
        String name = text(fields, "name");
        Place place = place(node, fields);
        Duration every = every(fields);
        String source = text(fields, "source");
        if (problems.size() > before) {
            return null;
        }
        try {
            return new WatchedSource(
                    Objects.requireNonNull(name), Objects.requireNonNull(place), every, source);
        } catch (IllegalArgumentException e) {
            String field = String.valueOf(e.getMessage()).split(":", 2)[0];
            wrong(fields.getOrDefault(field, node), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Place place(Node node, Map<String, Node> fields) {
        List<String> kinds =
                List.of("feed", "sitemap", "folder").stream().filter(fields::containsKey).toList();
        if (kinds.size() != 1) {
            String there = kinds.isEmpty() ? "none" : String.join(" and ", kinds);
            wrong(node, "expected one of feed, sitemap and folder, not " + there);
            return null;
        }
        String kind = kinds.getFirst();
        String written = text(fields, kind);
        if (written == null) {
            return null;
        }
        try {
            return switch (kind) {
                case "feed" -> new Place.Feed(new URI(written));
                case "sitemap" -> new Place.Sitemap(new URI(written));
                default -> new Place.Folder(folder.resolve(written).toAbsolutePath().normalize());
            };
        } catch (URISyntaxException e) {
            wrong(fields.get(kind), kind + ": \"" + written + "\" is no address: " + e.getReason());
        } catch (InvalidPathException e) {
            wrong(fields.get(kind), kind + ": \"" + written + "\" is no path: " + e.getReason());
        } catch (IllegalArgumentException e) {
            wrong(fields.get(kind), kind + ": " + e.getMessage());
        }
        return null;
    }

    private Duration every(Map<String, Node> fields) {
        String written = text(fields, "every");
        if (written == null) {
            return WatchedSource.USUALLY;
        }
        Optional<Duration> every = EveryText.parse(written);
        if (every.isEmpty()) {
            wrong(
                    fields.get("every"),
                    "every: expected " + EveryText.EXPECTED + ", not \"" + written + '"');
        }
        return every.orElse(WatchedSource.USUALLY);
    }

    private Map<String, Node> fields(MappingNode mapping, List<String> known, String of) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            String key =
                    field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "a list";
            if (!known.contains(key)) {
                wrong(
                        field.getKeyNode(),
                        "\"%s\" is no key of %s; expected %s"
                                .formatted(shortened(key), of, String.join(", ", known)));
            } else if (fields.put(key, field.getValueNode()) != null) {
                wrong(field.getKeyNode(), "\"" + key + "\" is there twice");
            }
        }
        return fields;
    }

    /// `null` where it is not there, or is no text, which is told.
    private @Nullable String text(Map<String, Node> fields, String key) {
        Node node = fields.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !isNull(node) && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(node, key + ": expected a text");
        return null;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void wrong(@Nullable Node node, String what) {
        problems.add(node == null ? what : "line " + line(node) + ": " + what);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
