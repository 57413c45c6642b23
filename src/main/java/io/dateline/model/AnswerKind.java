package io.dateline.model;

import io.dateline.article.TextSpan;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a question asks for, by its first words, and how such a thing is written in news.
enum AnswerKind {
    WHEN(
            "when|what (?:year|day|date|month|time)|(?:in|on|at) (?:what|which) (?:year|day|date|month)",
            "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? "
                    + Month.NAMES
                    + "(?:,? \\d{4})?|"
                    + Month.NAMES
                    + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|"
                    + Month.NAMES
                    + " (?:of )?\\d{4}|\\b(?:1[0-9]|20)\\d{2}s?\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"),
    QUANTITY(
            "how (?:many|much|long|old|far|big|large|tall|high|often|fast)|what (?:number|percentage|share|price|amount)",
            "(?:(?:more|less|fewer) than |about |nearly |almost |around |over |at least |up to |some )?"
                    + "(?:[$€£¥]\\s?)?(?:\\d[\\d,]*(?:\\.\\d+)?|"
                    + "\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)\\b)"
                    + "(?:\\s?%|[ -](?:per cent|percent|million|billion|trillion|hundred|thousand))*"
                    + "(?:[ -](?:hours?|minutes?|days?|weeks?|months?|years?|people|metres?|meters?|kilomet(?:re|er)s?|miles?|tonnes?|tons?|dollars|euros|pounds|degrees))?"),
    WHERE(
            "where|(?:in|at|to|from) (?:what|which) (?:city|country|place|town|state)|what (?:city|country|place|town|state)",
            "(?<=\\b(?:in|at|near|from|to|off|outside) )(?:the )?\\p{Lu}[\\p{L}’'.-]+(?:(?: of| de)? \\p{Lu}[\\p{L}’'.-]+)*"),
    WHO(
            "who|whom|whose|which (?:person|president|minister|official|player|team|company)|(?:to|with|by) whom",
            "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.? |de |van |von |bin |al-)?\\p{Lu}[\\p{L}’'-]+)*"),
    OTHER("", "");

    private final Pattern question;
    private final Pattern thing;

    AnswerKind(String question, String thing) {
        this.question = Pattern.compile("^(?:" + question + ")\\b", Pattern.CASE_INSENSITIVE);
        this.thing = Pattern.compile(thing);
    }

    /// The kind of thing that `question` asks for.
    static AnswerKind of(String question) {
        String asked = question.strip().toLowerCase(Locale.ROOT);
        for (AnswerKind kind : values()) {
            if (kind != OTHER && kind.question.matcher(asked).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /// The thing of this kind in `sentence` that stands nearest behind words of the question, else
    /// the first; `null` where there is none but what the question names itself.
    @Nullable TextSpan find(String sentence, ContentWords question) {
        if (this == OTHER) {
            return null;
        }
        TextSpan first = null;
        Matcher things = thing.matcher(sentence);
        while (things.find()) {
            if (things.end() == things.start()) {
                continue;
            }
            TextSpan found = new TextSpan(things.start(), things.end());
            ContentWords words = ContentWords.of(found.of(sentence));
            if (words.stems().isEmpty() || words.shareIn(question) > 0) {
                continue;
            }
            String before = sentence.substring(Math.max(0, found.start() - 30), found.start());
            if (ContentWords.of(before).shareIn(question) > 0) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    /// In a class of its own: an enum's constants cannot name its own fields.
    private static final class Month {
        static final String NAMES =
                "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    }
}
