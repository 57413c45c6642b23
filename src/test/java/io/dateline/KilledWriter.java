package io.dateline;

import io.dateline.ingest.Outcome;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.model.HashingEmbeddingModel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes to a collection until it is killed: adds, updates, copies and deletes articles, and tells
/// on its output what it is about to do and when that was acknowledged, a line each.
final class KilledWriter {

    private static final List<String> WORDS =
            List.of(
                    "heron",
                    "otter",
                    "badger",
                    "falcon",
                    "weasel",
                    "bridge",
                    "harbour",
                    "river",
                    "mountain",
                    "minister",
                    "election",
                    "budget",
                    "railway",
                    "hospital",
                    "storm",
                    "concert",
                    "market",
                    "treaty",
                    "border",
                    "satellite");

    /// Text number `n`; each of its paragraphs has a word that no other text has.
    static String text(int n) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph -> paragraph(n, paragraph))
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(int n, int paragraph) {
        Random words = new Random(31L * n + paragraph);
        StringBuilder text = new StringBuilder("This tells of ").append(marker(n, paragraph));
        for (int word = 0; word < 150; word++) {
            text.append(word % 15 == 0 ? ". About " : " ");
            text.append(WORDS.get(words.nextInt(WORDS.size())));
        }
        return text.append('.').toString();
    }

    static final int PARAGRAPHS = 3;

    static String marker(int n, int paragraph) {
        return "zq" + n + "x" + paragraph + "zq";
    }

    /// What becomes of an article: it has text number `text`, or is deleted.
    ///
    /// @param text -1 when it is deleted
    record Step(String id, int text) {

        static final int DELETED = -1;

        @Override
        public String toString() {
            return id + "=" + text;
        }

        static Step parse(String step) {
            int equals = step.indexOf('=');
            return new Step(
                    step.substring(0, equals), Integer.parseInt(step.substring(equals + 1)));
        }
    }

    /// A line of the output, as `begin a=1 b=2 .` and `done a=1 b=2 .`; one that was cut off by the
    /// end of the process has no full stop.
    static String line(String word, List<Step> steps) {
        return word
                + " "
                + steps.stream().map(Step::toString).collect(Collectors.joining(" "))
                + " .\n";
    }

    private final Random random;
    private final int round;
    private final Map<String, Integer> current;
    private int next;

    private KilledWriter(long seed, int round, Map<String, Integer> current) {
        this.random = new Random(seed);
        this.round = round;
        this.current = current;
    }

    /// Arguments: the folder, a seed, the number of the round, `hashing` or `real`, and the steps
    /// that made the collection what it is.
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> current = new LinkedHashMap<>();
        for (int i = 4; i < arguments.length; i++) {
            Step step = Step.parse(arguments[i]);
            current.put(step.id(), step.text());
        }
        int round = Integer.parseInt(arguments[2]);
        KilledWriter writer = new KilledWriter(Long.parseLong(arguments[1]), round, current);
        DatelineConfig config = DatelineConfig.of(Path.of(arguments[0]));
        if (arguments[3].equals("hashing")) {
            config = config.withEmbeddingModel(new HashingEmbeddingModel());
        }
        try (Dateline dateline = Unasked.open(config);
                FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                writer.write(dateline, output);
            }
        }
    }

    private void write(Dateline dateline, FileOutputStream output) throws IOException {
        List<Step> steps = new ArrayList<>();
        if (current.size() > 5 && random.nextInt(4) == 0) {
            steps.add(new Step(someId(), Step.DELETED));
        } else {
            int articles = 1 + random.nextInt(4);
            while (steps.size() < articles) {
                Step step = put();
                if (steps.stream().noneMatch(other -> other.id().equals(step.id()))) {
                    steps.add(step);
                }
            }
        }
        output.write(line("begin", steps).getBytes(StandardCharsets.US_ASCII));
        apply(dateline, steps);
        output.write(line("done", steps).getBytes(StandardCharsets.US_ASCII));
        for (Step step : steps) {
            if (step.text() == Step.DELETED) {
                current.remove(step.id());
            } else {
                current.put(step.id(), step.text());
            }
        }
    }

    private Step put() {
        int number = round * 10_000 + next++;
        return switch (random.nextInt(5)) {
            case 0 -> new Step(current.isEmpty() ? "id" + number : someId(), number);
            case 1 -> new Step("id" + number, current.isEmpty() ? number : someText());
            default -> new Step("id" + number, number);
        };
    }

    private String someId() {
        return List.copyOf(current.keySet()).get(random.nextInt(current.size()));
    }

    private int someText() {
        return List.copyOf(current.values()).get(random.nextInt(current.size()));
    }

    private static void apply(Dateline dateline, List<Step> steps) {
        if (steps.getFirst().text() == Step.DELETED) {
            if (!dateline.delete(steps.getFirst().id())) {
                throw new IllegalStateException(steps + " was not there");
            }
            return;
        }
        for (Outcome outcome : dateline.add(steps.stream().map(KilledWriter::item).toList())) {
            if (outcome instanceof Outcome.Failed failed) {
                throw new IllegalStateException(failed.toString());
            }
        }
    }

    static SourceItem item(Step step) {
        return new SourceItem.Found(
                step.id(), RawArticle.of("Title", text(step.text())).withId(step.id()));
    }
}
