package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.SourceItem;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table of `sources/dates/cases.txt`: dates as they are written, and what is to be made of
/// them.
class DateCasesTest {

    private static final Path SOURCES = Path.of("src", "test", "resources", "sources");

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private static final String STORY =
            "The harbour council of Ostrava Bay voted 11 to 4 for a tidal barrier on Friday"
                    + " evening.\n\nWork on it is to begin in the spring, the mayor Ida Holm said.";

    private static final String STORY_HTML = "<p>" + STORY.replace("\n\n", "</p><p>") + "</p>";

    private static final Pattern CASE =
            Pattern.compile(
                    "(?<kind>\\w+)(?::(?<option>\\S+))? (?<input>.*) => (?<expected>[^=]*)");

    private record Case(String kind, String option, String input, String expected) {

        static Case of(String line) {
            Matcher parts = CASE.matcher(line);
            assertTrue(parts.matches(), line);
            return new Case(
                    parts.group("kind"),
                    Objects.requireNonNullElse(parts.group("option"), ""),
                    parts.group("input").replace("⏎", "\n"),
                    parts.group("expected").strip());
        }

        String found() throws IOException {
            SourceItem item = items().getFirst();
            if (!(item instanceof SourceItem.Found(String _, var raw))) {
                return item.toString();
            }
            Article article = Canonicalisation.article(raw, CLOCK);
            Dating dating = Objects.requireNonNull(article.dating());
            DateCandidate published = dating.published();
            DateCandidate modified = dating.modified();
            assertEquals(dating.publishedAt(), article.metadata().publishedAt());
            String said =
                    published == null
                            ? "none - unknown -"
                            : "%s %s %s %s"
                                    .formatted(
                                            published.date(),
                                            published.origin().key(),
                                            published.certainty().key(),
                                            Objects.requireNonNullElse(published.zone(), "-"));
            return said + (modified == null ? "" : " " + modified.date());
        }

        private List<SourceItem> items() throws IOException {
            return switch (kind) {
                case "line" ->
                        file("a.txt", "Council votes for barrier\n\n" + input + "\n\n{story}");
                case "header" -> page("", input);
                case "head" -> page(input, "");
                case "ld" -> page("<script type='application/ld+json'>" + input + "</script>", "");
                case "html" -> file("a.html", input);
                case "txt", "md", "csv" -> file(option.isEmpty() ? "a." + kind : option, input);
                case "field" -> json("\"publishedAt\":" + input);
                case "json" -> json(input);
                case "url" -> json("\"url\":\"" + input + "\"");
                case "wild" -> SourcesTest.read(SOURCES.resolve("wild").resolve(input));
                default -> throw new AssertionError(kind);
            };
        }

        private List<SourceItem> page(String head, String header) {
            String lang = option.isEmpty() ? "" : " lang=" + option;
            return file(
                    "a.html",
                    ("<!doctype html><html%s><head><meta charset=utf-8><title>Council votes for barrier</title>"
                                    + "%s</head><body><article><h1>Council votes for barrier</h1>%s{story}"
                                    + "</article></body></html>")
                            .formatted(lang, head, header));
        }

        private static List<SourceItem> json(String fields) {
            String text =
                    fields.contains("\"text\"")
                            ? ""
                            : "\"text\":\"" + STORY.replace("\n", "\\n") + "\",";
            return file("a.json", "{" + text + fields + "}");
        }

        private static List<SourceItem> file(String name, String content) {
            String whole = content.replace("{story}", name.endsWith(".html") ? STORY_HTML : STORY);
            return Sources.readUpload(name, whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Case> cases() throws IOException {
        return Files.readAllLines(SOURCES.resolve("dates").resolve("cases.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::of)
                .toList();
    }

    /// A date that is told wrongly is worse than one that is not found.
    @Test
    void noDateIsWrongAndHardlyAnyIsMissed() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<Case> cases = cases();
        for (Case each : cases) {
            String found = each.found();
            if (!found.equals(each.expected())) {
                boolean isMiss = found.startsWith("none ");
                (isMiss ? missed : wrong)
                        .add(
                                each.kind()
                                        + " "
                                        + each.input()
                                        + "\n    "
                                        + each.expected()
                                        + "\n    "
                                        + found);
            }
        }
        System.out.printf(
                "dates: %d cases, %d wrong, %d missed%n",
                cases.size(), wrong.size(), missed.size());
        assertEquals(List.of(), wrong, () -> "missed:\n" + String.join("\n", missed));
        assertTrue(missed.size() * 20 <= cases.size(), () -> String.join("\n", missed));
    }
}
