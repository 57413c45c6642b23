package io.dateline.answer.generative.marker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What should not be left in a text outside of code.
final class Remains {

    private static final Pattern CODE =
            Pattern.compile("(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)", Pattern.DOTALL);

    private static final List<Pattern> BANNED =
            List.of(
                    Pattern.compile("[\\[［【]\\s*\\^?\\d+(?:\\s*[-–,]\\s*\\d+)*\\s*[]］】]"),
                    Pattern.compile("]\\("),
                    Pattern.compile("^\\[[^]]*]:"),
                    Pattern.compile("<[A-Za-z/!?]"),
                    Pattern.compile("://"),
                    Pattern.compile("(?i)(?<![\\p{L}\\p{N}])www\\."),
                    Pattern.compile("`"));

    private Remains() {}

    static List<String> of(String text) {
        String plain = CODE.matcher(text).replaceAll("|");
        List<String> found = new ArrayList<>();
        for (Pattern pattern : BANNED) {
            if (pattern.matcher(plain).find()) {
                found.add(pattern + " in: " + text);
            }
        }
        return found;
    }
}
