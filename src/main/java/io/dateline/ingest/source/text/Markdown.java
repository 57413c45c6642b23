package io.dateline.ingest.source.text;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown file, taken apart: what it says of itself between two lines of `---` (YAML) or `+++`
/// (TOML), and its body.
///
/// Of that front matter, lines of `key: value` and `key = value` are read, quoted or not,
/// and lists as their items with commas between. What else YAML can express is passed over.
///
/// @param fields the front matter, by key in lower case; empty without one
/// @param body the file without its front matter, with all its marks
public record Markdown(Map<String, String> fields, String body) {

    /// Of YAML, and of TOML.
    private static final Set<String> FENCES = Set.of("---", "+++");

    /// A longer line is no heading, and taking it apart takes time that grows with its square.
    private static final int MAX_HEADING = 1_000;

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?<key>[\\p{L}_][\\p{L}\\p{N}_-]*)[ \\t]*"
                            + "(?::(?:[ \\t]+(?<value>.*))?|=[ \\t]*(?<assigned>.*))");

    /// An item of a list under its key.
    private static final Pattern ITEM = Pattern.compile("\\s*- +(?<words>[^\\s:].{0,200})");

    /// Items of lists, comments, and whatever is indented under a key.
    private static final Pattern PASSED_OVER = Pattern.compile("\\s*|\\s+.*|-.*|#.*|\\[.*\\]");

    private static final Pattern MARKED_HEADING = Pattern.compile("# +(?<words>.+?)(?: +#+)?");

    private static final Pattern UNDERLINE = Pattern.compile("=+\\s*");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

    private static final Pattern EMPHASIS =
            Pattern.compile("(\\*{1,3}|_{1,3}|`)(?=\\S)(.+?)(?<=\\S)\\1");

    public Markdown {
        fields = Map.copyOf(fields);
    }

    /// Takes `text`, whose lines end with `\n`, apart.
    public static Markdown of(String text) {
        Markdown none = new Markdown(Map.of(), text);
        Map<String, String> fields = new LinkedHashMap<>();
        int start = 0;
        String fence = "";
        String list = "";
        for (boolean first = true; start < text.length(); first = false) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).stripTrailing();
            start = Math.min(end + 1, text.length());
            if (first && !FENCES.contains(line)) {
                return none;
            }
            fence = first ? line : fence;
            if (!first && line.equals(fence)) {
                return fields.isEmpty() ? none : new Markdown(fields, text.substring(start));
            }
            Matcher field = FIELD.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (item.matches() && !list.isEmpty()) {
                String words = unquoted(item.group("words").strip());
                fields.merge(list, words, (all, next) -> all.isEmpty() ? next : all + ", " + next);
            } else if (field.matches()) {
                String assigned = field.group("assigned");
                String value = assigned == null ? field.group("value") : assigned;
                list = field.group("key").toLowerCase(Locale.ROOT);
                boolean isNew =
                        fields.putIfAbsent(list, value == null ? "" : plain(value.strip())) == null;
                list = isNew && (value == null || value.isBlank()) ? list : "";
            } else if (!first && !PASSED_OVER.matcher(line).matches()) {
                return none;
            }
        }
        return none;
    }

    /// The first of these fields that is there and not blank, or `null`.
    public @Nullable String field(String... keys) {
        for (String key : keys) {
            String value = fields.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /// The heading of first rank that the body begins with, without marks, or `null`.
    public @Nullable String heading() {
        String[] lines = body.stripLeading().split("\n", 3);
        if (lines[0].length() > MAX_HEADING) {
            return null;
        }
        Matcher marked = MARKED_HEADING.matcher(lines[0].strip());
        if (marked.matches()) {
            return unmarked(marked.group("words"));
        }
        boolean underlined = lines.length > 1 && UNDERLINE.matcher(lines[1]).matches();
        return underlined ? unmarked(lines[0]) : null;
    }

    private static String unmarked(String words) {
        String unlinked = LINK.matcher(words).replaceAll("$1");
        return EMPHASIS.matcher(unlinked).replaceAll("$2").strip();
    }

    private static String plain(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            String[] items = value.substring(1, value.length() - 1).split(",", -1);
            for (int i = 0; i < items.length; i++) {
                items[i] = unquoted(items[i].strip());
            }
            return String.join(", ", items);
        }
        return unquoted(value);
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() >= 2
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
