package io.dateline.ingest.source.text;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before and after the story in a plain text: lines of `Title: …`, `Author: …`, or the
/// slugs, instructions and ends of a wire service.
///
/// @param title `null` where it is not said, as all others
/// @param dates that are said, empty where none is
/// @param body the story, without the lines that say this; with its headline
public record TextHeader(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String source,
        @Nullable String url,
        @Nullable String section,
        List<DateClaim> dates,
        String body) {

    public TextHeader {
        dates = List.copyOf(dates);
    }

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?<key>title|headline|author|byline|by|source|publication|publisher|url|link"
                            + "|date|published|publication date|updated|modified|section|category|tags|slug|status|language|lead|dateline"
                            + "|copyright|length|edition|page) ?: *(?<value>\\S.*)",
                    Pattern.CASE_INSENSITIVE);

    /// A first line of one field may be the beginning of a text.
    private static final int LEAST_FIELDS = 2;

    private static final int MOST_LINES = 20;

    /// `BC-MARKETS-BONDS, 1st Ld-Writethru, 412`: the name under which a story is filed.
    private static final int LONGEST_SLUG = 200;

    private static final Pattern SLUG =
            Pattern.compile(
                    "(?:[A-Z]{1,3}[-–]{1,2}[A-Z0-9][A-Za-z0-9&.’'-]*(?:[-–:][A-Z][A-Za-z0-9&.’'-]*)*"
                            + "(?: ?/ ?[A-Za-z-]+)?(?:, ?.{1,60})?"
                            + "|[a-z] [a-z] (?:[A-Z]{2}-)?[A-Z-]+ .*\\d{2}-\\d{2} \\d{4}"
                            + "|[a-z]{1,2} ?[a-z]? ?(?:BC|AM|PM)-.*"
                            + "|.*\\b\\d(?:st|nd|rd|th) (?:Ld|Lead|Add)\\b.*|.*\\bWritethru\\b.*)");

    /// What editors are told.
    private static final Pattern INSTRUCTION =
            Pattern.compile(
                    "(?:eds|editors|ed\\.? note|with|attn|attention|urgent|bulletin|advisory|note to editors"
                            + "|embargo(?:ed)?|for release|for immediate release|photos?|recasts?|updates?)\\b ?"
                            + "[:!].*|(?:EDS|URGENT|BULLETIN|FOR IMMEDIATE RELEASE)\\b.*",
                    Pattern.CASE_INSENSITIVE);

    /// The same in brackets under a headline of Reuters.
    private static final Pattern CHANGED =
            Pattern.compile(
                    "\\((?:adds?|recasts?|updates?|corrects?|refiles?|repeats?|removes?|fixes|changes|edits"
                            + "|writes? through|new throughout|releads)\\b.{0,200}\\)",
                    Pattern.CASE_INSENSITIVE);

    /// `RTRS-UPDATE 2-Dam breaks`, `12-Mar-2024 10:15:00 RTRS - DAM BREAKS`: a headline behind the
    /// sign of the agency.
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?:(?<date>\\d{1,2}[- ]\\p{L}{3}[- ]\\d{4})(?: \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?)? )?"
                            + "RTRS ?[-–:] ?(?<title>\\S.*)");

    /// Who is to be called about a story, and what it is filed under.
    private static final Pattern CONTACT =
            Pattern.compile("\\(\\(.{0,400}\\)\\)|Keywords?: ?[A-Z0-9 /,.-]{1,120}");

    private static final Pattern END =
            Pattern.compile(
                    "\\((?:more|end|ends|mores)\\)|-?-?(?:30|0)-?-|#{3}|\\*{3}|ends?|endit|copyright .{0,80}|©.{0,80}",
                    Pattern.CASE_INSENSITIVE);

    /// `AP-NY-06-18-24 1512EDT`: service, bureau, month, day, year and time of filing.
    private static final Pattern FILED =
            Pattern.compile(
                    "[A-Z]{2,4}-[A-Z]{2,4}-(?<month>\\d{2})-(?<day>\\d{2})-(?<year>\\d{2})(?: \\d{4}[A-Z]{0,4})?");

    private static final Pattern BYLINE =
            Pattern.compile("(?i:by) (?<name>\\p{Lu}[\\p{L}\\p{M}.’' -]{2,80}?)(?:,.{0,40})?");

    /// All its words are those of a name: a short sentence is none.
    private static final Pattern AGENCY =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}.&’'-]*(?: (?:of|the|and|for|de|&|\\p{Lu}[\\p{L}.&’'-]*)){0,5}");

    private static final int MOST_END_LINES = 4;

    private static final int HEADLINE_LINES = 3;

    /// Takes `text`, whose lines end with `\n`, apart.
    public static TextHeader of(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        TextHeader none = new TextHeader(null, null, null, null, null, List.of(), text);
        TextHeader archived = PressArchive.of(text);
        TextHeader fields = archived == null ? ofFields(lines) : archived;
        if (fields != null) {
            return fields;
        }
        return isWire(lines) ? ofWire(lines) : none;
    }

    private static @Nullable TextHeader ofFields(List<String> lines) {
        String title = null;
        String byline = null;
        String source = null;
        String url = null;
        String section = null;
        List<DateClaim> dates = new ArrayList<>();
        int n = 0;
        while (n < Math.min(MOST_LINES, lines.size())) {
            Matcher field = FIELD.matcher(lines.get(n).strip());
            if (!field.matches()) {
                break;
            }
            String value = field.group("value").strip();
            switch (field.group("key").toLowerCase(Locale.ROOT)) {
                case "title", "headline" -> title = value;
                case "author", "byline", "by" -> byline = value;
                case "source", "publication", "publisher" -> source = value;
                case "url", "link" -> url = value;
                case "section", "category" -> section = value;
                case "date", "published", "publication date" ->
                        dates.add(DateClaim.published(DateOrigin.FIELD, value));
                case "updated", "modified" ->
                        dates.add(DateClaim.modified(DateOrigin.FIELD, value));
                default -> {}
            }
            n++;
        }
        if (n < LEAST_FIELDS) {
            return null;
        }
        String body = String.join("\n", lines.subList(n, lines.size())).strip();
        return body.isEmpty()
                ? null
                : new TextHeader(title, byline, source, url, section, dates, body);
    }

    private static boolean isWire(List<String> lines) {
        return !lines.isEmpty()
                && (isSlug(lines.getFirst().strip())
                        || SIGNED.matcher(lines.getFirst().strip()).matches()
                        || lines.stream()
                                .limit(HEADLINE_LINES)
                                .anyMatch(line -> CHANGED.matcher(line.strip()).matches())
                        || lines.stream().anyMatch(line -> FILED.matcher(line.strip()).matches()));
    }

    private static boolean isSlug(String line) {
        return line.length() <= LONGEST_SLUG && SLUG.matcher(line).matches();
    }

    private static TextHeader ofWire(List<String> lines) {
        List<String> story = new ArrayList<>(lines);
        List<DateClaim> dates = new ArrayList<>();
        for (int n = 0; n < MOST_END_LINES && !story.isEmpty(); n++) {
            String last = story.getLast().strip();
            Matcher filed = FILED.matcher(last);
            if (filed.matches()) {
                String day =
                        "20%s-%s-%s"
                                .formatted(
                                        filed.group("year"),
                                        filed.group("month"),
                                        filed.group("day"));
                dates.add(DateClaim.published(DateOrigin.FILING, day));
            } else if (!last.isEmpty() && !isEnd(last)) {
                break;
            }
            story.removeLast();
        }
        Matcher signed = SIGNED.matcher(story.isEmpty() ? "" : story.getFirst().strip());
        if (signed.matches()) {
            story.set(0, signed.group("title"));
            if (signed.group("date") != null) {
                dates.add(DateClaim.published(DateOrigin.FILING, signed.group("date")));
            }
        }
        int slugs = 0;
        while (slugs < story.size() - 1
                && !signed.matches()
                && isSlugOrInstruction(story.get(slugs).strip())) {
            slugs++;
        }
        story.subList(0, slugs).clear();
        int under = 1;
        while (under < story.size() - 1 && isUnderHeadline(story.get(under).strip())) {
            under++;
        }
        story.subList(Math.min(1, story.size()), Math.min(under, story.size())).clear();
        String byline = null;
        String source = null;
        if (story.size() > 2) {
            Matcher by = BYLINE.matcher(story.get(1).strip());
            if (by.matches()) {
                byline = by.group("name");
                story.remove(1);
                if (story.size() > 2 && isAgency(story.get(1).strip())) {
                    source = story.remove(1).strip();
                }
            }
        }
        String title = story.isEmpty() ? null : story.getFirst().strip();
        String body = String.join("\n", story).strip();
        return body.isEmpty()
                ? new TextHeader(null, null, null, null, null, List.of(), String.join("\n", lines))
                : new TextHeader(title, byline, source, null, null, dates, body);
    }

    private static boolean isEnd(String line) {
        return END.matcher(line).matches() || CONTACT.matcher(line).matches();
    }

    private static boolean isUnderHeadline(String line) {
        return line.isEmpty() || CHANGED.matcher(line).matches();
    }

    private static boolean isSlugOrInstruction(String line) {
        return line.isEmpty() || isSlug(line) || INSTRUCTION.matcher(line).matches();
    }

    private static boolean isAgency(String line) {
        return line.length() <= 40
                && !line.matches(".*\\p{Ll}{3}\\.")
                && AGENCY.matcher(line).matches();
    }
}
