package io.dateline.ingest.source.text;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.DateReading;
import io.dateline.ingest.source.date.WrittenDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Articles as the archives LexisNexis and Factiva hand them out: one after another in a file,
/// each with lines above and below its story that say where and when it was printed.
public final class PressArchive {

    private static final int MOST_HEADER_LINES = 30;

    /// `2 of 14 DOCUMENTS`, above each article of LexisNexis.
    private static final Pattern NUMBER =
            Pattern.compile("\\s*(?:Document )?\\d{1,4} of \\d{1,4} DOCUMENTS?\\s*");

    /// Below each of its newer form.
    private static final Pattern END = Pattern.compile("\\s*End of Document\\s*");

    private static final Pattern LENGTH =
            Pattern.compile("(?:LENGTH|Length): ?[\\d,.]{1,9} words?\\s*");

    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?<key>BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|SERIES|EDITION|BODY"
                            + "|Byline|Section|Length|Dateline|Headline|Highlight|Series|Edition|Body)"
                            + "(?:: ?(?<value>.*)|(?<=Body|BODY)\\s*)");

    private static final Pattern BELOW =
            Pattern.compile(
                    "(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE"
                            + "|Load-Date|Language|Publication-Type|Document-Type):.*");

    /// The same in its newer form, above the line that ends the article; elsewhere they are words.
    private static final Pattern BELOW_ALONE = Pattern.compile("Graphic|Classification|Notes");

    private static final Pattern RIGHTS =
            Pattern.compile(
                    "(?:Copyright|©|\\(c\\)) ?.{0,12}\\d{4}\\b.{0,120}|All Rights Reserved\\.?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern EDITION =
            Pattern.compile("(?:\\S+ ){0,4}Edition(?: [–-] .{1,30})?", Pattern.CASE_INSENSITIVE);

    /// The letters that Factiva sets before each part.
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<code>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|LP|TD|CT|RF|ART|CO|IN|NS"
                            + "|RE|PUB|IPC|IPD|AN)(?:\\s*|(?:\\t| {2,})(?<value>\\S.*))");

    private static final Set<String> STORY = Set.of("LP", "TD");

    /// Below each article of Factiva.
    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "\\s*(?:AN\\s+)?Document [A-Za-z]{2,8}0{2,4}\\d{8}[A-Za-z0-9]{6,12}\\s*");

    private static final Pattern WORDS = Pattern.compile("[\\d,.]{1,7} words");

    private PressArchive() {}

    /// The articles in `text`, each with what stands around it; `text` alone where it is of no such
    /// archive.
    public static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        List<String> document = new ArrayList<>();
        boolean isCounted = text.lines().limit(MOST_HEADER_LINES).anyMatch(PressArchive::isNumber);
        for (String line : text.lines().toList()) {
            if (isCounted && isNumber(line)) {
                add(documents, document);
            }
            document.add(line);
            boolean isEnd = END.matcher(line).matches() || DOCUMENT.matcher(line).matches();
            if (!isCounted && isEnd) {
                add(documents, document);
            }
        }
        add(documents, document);
        long articles = documents.stream().filter(it -> of(it) != null).limit(2).count();
        return articles == 2 ? documents : List.of(text);
    }

    private static boolean isNumber(String line) {
        return NUMBER.matcher(line).matches();
    }

    private static void add(List<String> documents, List<String> lines) {
        String document = String.join("\n", lines).strip();
        lines.clear();
        if (!document.isEmpty()) {
            documents.add(document);
        }
    }

    /// Takes an article apart; `null` where it is of no such archive.
    static @Nullable TextHeader of(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        TextHeader coded = ofCodes(lines);
        TextHeader factiva = coded == null ? ofFactiva(lines) : coded;
        return factiva == null ? ofLexis(lines) : factiva;
    }

    private static @Nullable TextHeader ofCodes(List<String> lines) {
        Map<String, StringBuilder> told = new HashMap<>();
        StringBuilder open = null;
        for (String line : lines) {
            Matcher code = CODE.matcher(line);
            if (code.matches()) {
                open = told.computeIfAbsent(code.group("code"), _ -> new StringBuilder());
                String value = code.group("value");
                open.append(open.isEmpty() ? "" : "\n").append(value == null ? "" : value);
            } else if (open != null) {
                open.append('\n').append(line);
            }
        }
        Map<String, String> parts = new HashMap<>();
        told.forEach((code, part) -> parts.put(code, part.toString()));
        boolean isArchived =
                parts.containsKey("HD")
                        && parts.keySet().stream().anyMatch(STORY::contains)
                        && (parts.containsKey("PD") || parts.containsKey("AN"));
        String story =
                (parts.getOrDefault("LP", "").strip()
                                + "\n\n"
                                + parts.getOrDefault("TD", "").strip())
                        .strip();
        return isArchived && !story.isEmpty()
                ? new TextHeader(
                        line(parts.get("HD")),
                        name(line(parts.get("BY"))),
                        line(parts.get("SN")),
                        null,
                        line(parts.get("SE")),
                        dates(line(parts.get("PD"))),
                        story)
                : null;
    }

    /// The same without letters: headline, byline, count of words, date, paper, language, rights.
    private static @Nullable TextHeader ofFactiva(List<String> lines) {
        List<String> told = lines.stream().filter(line -> !line.isEmpty()).toList();
        int words = first(told, WORDS);
        boolean isArchived =
                words > 0
                        && words <= 4
                        && words + 2 < told.size()
                        && isDay(told.get(words + 1))
                        && DOCUMENT.matcher(told.getLast()).matches();
        int rights = isArchived ? first(told, RIGHTS) : -1;
        if (rights < words + 2 || rights > words + 10) {
            return null;
        }
        String above = told.get(words - 1);
        boolean hasByline = words > 1 && above.toLowerCase(Locale.ROOT).startsWith("by ");
        String last = told.get(rights);
        String story =
                lines.subList(lines.indexOf(last) + 1, lines.size()).stream()
                        .filter(line -> !DOCUMENT.matcher(line).matches())
                        .collect(Collectors.joining("\n"))
                        .strip();
        String source =
                told.get(words + 2).matches("\\d{1,2}[:.]\\d{2}.*") ? null : told.get(words + 2);
        return story.isEmpty()
                ? null
                : new TextHeader(
                        told.get(hasByline ? words - 2 : words - 1),
                        hasByline ? name(above) : null,
                        source,
                        null,
                        null,
                        dates(told.get(words + 1)),
                        story);
    }

    private static @Nullable TextHeader ofLexis(List<String> lines) {
        int length = first(lines, LENGTH);
        if (length < 0 || told(lines.subList(0, length)) > MOST_HEADER_LINES) {
            return null;
        }
        List<String> top = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        int at = 0;
        for (int n = 0; n < lines.size() && !fields.containsKey("body"); n++) {
            Matcher above = ABOVE.matcher(lines.get(n));
            if (above.matches()) {
                String value = above.group("value");
                fields.put(
                        above.group("key").toLowerCase(Locale.ROOT),
                        value == null ? "" : value.strip());
                at = n + 1;
            } else if (fields.isEmpty()) {
                top.add(lines.get(n));
            } else if (n > length && !lines.get(n).isEmpty() && !isBodyNear(lines, n)) {
                break;
            }
        }
        List<String> story = new ArrayList<>(lines.subList(at, lines.size()));
        boolean isEnded =
                first(story, END) > 0
                        || story.stream().anyMatch(line -> line.startsWith("Load-Date:"));
        for (Pattern pattern : isEnded ? List.of(BELOW, BELOW_ALONE) : List.of(BELOW)) {
            int below = first(story, pattern);
            if (below > 0) {
                story.subList(below, story.size()).clear();
            }
        }
        while (!story.isEmpty() && isAround(story.getLast())) {
            story.removeLast();
        }
        String body = String.join("\n", story).strip();
        return body.isEmpty() ? null : ofLexis(top, fields, body);
    }

    /// Whether the story is still to be announced in one of the next lines.
    private static boolean isBodyNear(List<String> lines, int at) {
        return lines.subList(at, Math.min(lines.size(), at + MOST_HEADER_LINES)).stream()
                .anyMatch(line -> line.matches("Body:?|BODY:"));
    }

    private static boolean isAround(String line) {
        return line.isEmpty() || RIGHTS.matcher(line).matches() || END.matcher(line).matches();
    }

    private static TextHeader ofLexis(List<String> top, Map<String, String> fields, String body) {
        List<String> told =
                top.stream()
                        .filter(line -> !isAround(line) && !isNumber(line))
                        .filter(line -> !EDITION.matcher(line).matches())
                        .toList();
        int day = 0;
        while (day < told.size() && !isDay(told.get(day))) {
            day++;
        }
        List<String> before = told.subList(0, day);
        List<String> after = told.subList(Math.min(day + 1, told.size()), told.size());
        // the older form has the paper above its date and the headline below, the newer both above
        boolean isOlder = before.size() == 1 && day < told.size();
        String headline =
                isOlder ? String.join(" ", after) : before.isEmpty() ? "" : before.getFirst();
        String source = isOlder || before.size() == 2 ? before.getLast() : null;
        String section = fields.get("section");
        return new TextHeader(
                fields.getOrDefault("headline", headline.isEmpty() ? null : headline),
                name(fields.get("byline")),
                source,
                null,
                section == null ? null : line(section.replaceFirst(";.*", "")),
                day < told.size() ? dates(told.get(day)) : List.of(),
                body);
    }

    private static int first(List<String> lines, Pattern wanted) {
        for (int n = 0; n < lines.size(); n++) {
            if (wanted.matcher(lines.get(n)).matches()) {
                return n;
            }
        }
        return -1;
    }

    private static long told(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).count();
    }

    private static boolean isDay(String line) {
        return WrittenDate.read(line) instanceof DateReading.Day;
    }

    private static List<DateClaim> dates(@Nullable String said) {
        return said == null ? List.of() : List.of(DateClaim.published(DateOrigin.FIELD, said));
    }

    /// Without what the author does, which follows a semicolon.
    private static @Nullable String name(@Nullable String byline) {
        return byline == null
                ? null
                : line(byline.replaceFirst("(?s);.*", "").replaceFirst("^(?i:by) ", ""));
    }

    private static @Nullable String line(@Nullable String part) {
        String line = part == null ? "" : part.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
