package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time zones as they are written beside a time.
final class ZoneNames {

    /// `GMT+2`, `UTC+05:30`, `+0200`, `-04:00`.
    private static final Pattern OFFSET =
            Pattern.compile(
                    "(?:GMT|UTC)? ?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");

    private static final Map<String, String> OFFSETS =
            Map.ofEntries(
                    Map.entry("Z", "Z"),
                    Map.entry("UTC", "Z"),
                    Map.entry("GMT", "Z"),
                    Map.entry("WET", "Z"),
                    Map.entry("BST", "+01:00"),
                    Map.entry("WEST", "+01:00"),
                    Map.entry("CET", "+01:00"),
                    Map.entry("MEZ", "+01:00"),
                    Map.entry("CEST", "+02:00"),
                    Map.entry("MESZ", "+02:00"),
                    Map.entry("EET", "+02:00"),
                    Map.entry("EEST", "+03:00"),
                    Map.entry("MSK", "+03:00"),
                    Map.entry("HKT", "+08:00"),
                    Map.entry("JST", "+09:00"),
                    Map.entry("KST", "+09:00"),
                    Map.entry("AEST", "+10:00"),
                    Map.entry("AEDT", "+11:00"),
                    Map.entry("NZST", "+12:00"),
                    Map.entry("NZDT", "+13:00"),
                    Map.entry("EST", "-05:00"),
                    Map.entry("EDT", "-04:00"),
                    Map.entry("CDT", "-05:00"),
                    Map.entry("MST", "-07:00"),
                    Map.entry("MDT", "-06:00"),
                    Map.entry("PST", "-08:00"),
                    Map.entry("PDT", "-07:00"));

    /// Names that leave open whether it is summer time: the day tells.
    private static final Map<String, String> PLACES =
            Map.of(
                    "ET", "America/New_York",
                    "CT", "America/Chicago",
                    "MT", "America/Denver",
                    "PT", "America/Los_Angeles",
                    "EASTERN", "America/New_York",
                    "PACIFIC", "America/Los_Angeles");

    /// Known to be zones, of several places that differ.
    private static final String OTHERS = "IST CST AST SGT PKT WIB SAST EAT WAT GST";

    /// All that [#offset] knows, in upper case, the longest first.
    static final String FORM =
            "(?:(?:GMT|UTC) ?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d)|(?:"
                    + String.join("|", OFFSETS.keySet())
                    + "|"
                    + String.join("|", PLACES.keySet())
                    + "|"
                    + OTHERS.replace(' ', '|')
                    + ")(?![\\p{L}\\d]))";

    private ZoneNames() {}

    /// The offset that a zone has at a time, or `null` where the name is that of several.
    static @Nullable ZoneOffset offset(String zone, LocalDateTime at) {
        String name = zone.toUpperCase(Locale.ROOT);
        String known = OFFSETS.get(name);
        if (known != null) {
            return ZoneOffset.of(known);
        }
        String place = PLACES.get(name);
        if (place != null) {
            return ZoneId.of(place).getRules().getOffset(at);
        }
        Matcher offset = OFFSET.matcher(name);
        if (!offset.matches()) {
            return null;
        }
        int sign = offset.group("sign").equals("-") ? -1 : 1;
        String minutes = offset.group("minutes");
        try {
            return ZoneOffset.ofHoursMinutes(
                    sign * Integer.parseInt(offset.group("hours")),
                    minutes == null ? 0 : sign * Integer.parseInt(minutes));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
