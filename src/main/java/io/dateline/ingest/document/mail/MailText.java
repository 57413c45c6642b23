package io.dateline.ingest.document.mail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What someone wrote in a mail of plain text: without the lines that it quotes, which others
/// wrote, and without the signature. Of a forwarded mail, what is forwarded stays.
///
/// @param quoted how many lines were left out
record MailText(String text, int quoted) {

    private static final Pattern QUOTED = Pattern.compile("\\s*>.*");

    private static final Pattern SIGNATURE = Pattern.compile("--\\s*");

    /// What programs write above what they quote.
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?:On|Am|Le|El) .{5,200}(?:wrote|schrieb.*|a écrit|escribió)\\s*:|.{3,200} wrote:",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "\\s*-{2,}\\s*(?:original message|ursprüngliche nachricht|message d'origine"
                            + "|mensaje original)\\s*-{2,}\\s*|_{20,}",
                    Pattern.CASE_INSENSITIVE);

    static MailText of(@Nullable String plain, boolean isForward) {
        if (plain == null) {
            return new MailText("", 0);
        }
        List<String> kept = new ArrayList<>();
        int quoted = 0;
        List<String> lines = plain.lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n);
            if (SIGNATURE.matcher(line).matches() && n > lines.size() / 2 - 5) {
                break;
            }
            if (!isForward && ORIGINAL.matcher(line).matches()) {
                quoted += lines.size() - n;
                break;
            }
            if (QUOTED.matcher(line).matches() && !isForward) {
                quoted++;
                removeAttribution(kept);
            } else {
                kept.add(line);
            }
        }
        return new MailText(flowed(kept).strip(), quoted);
    }

    /// The line that says whose words follow, which may be broken into two.
    private static void removeAttribution(List<String> kept) {
        int last = kept.size() - 1;
        while (last >= 0 && kept.get(last).isBlank()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        String line = kept.get(last).strip();
        String both = last > 0 ? kept.get(last - 1).strip() + " " + line : line;
        if (ATTRIBUTION.matcher(line).matches()) {
            kept.subList(last, kept.size()).clear();
        } else if (last > 0 && ATTRIBUTION.matcher(both).matches()) {
            kept.subList(last - 1, kept.size()).clear();
        }
    }

    /// Lines that end with a space go on in the next one (RFC 3676), and so do full ones.
    private static String flowed(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.stripTrailing());
            text.append(line.endsWith(" ") && !line.isBlank() ? " " : "\n");
        }
        return text.toString();
    }
}
