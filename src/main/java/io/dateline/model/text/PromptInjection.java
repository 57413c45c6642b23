package io.dateline.model.text;

import io.dateline.article.TextSpan;

import java.util.List;
import java.util.regex.Pattern;

/// Paragraphs of an article that tell machines what to answer. They are no news, whatever they say:
/// who quotes them does as they order.
public final class PromptInjection {

    /// What somebody is reported to have said is no order.
    private static final Pattern QUOTED =
            Pattern.compile(
                    "[\"“„][^\"“”„]{0,2000}[\"”]|(?<!\\p{L})[‘'][^‘’']{0,500}[’'](?!\\p{L})");

    private static final String BEGIN = "(?:^|[.!?:;,—–-]\\s{1,3}|\\bplease\\s)";

    /// Tells a reader to leave what it was told.
    private static final Pattern IGNORE =
            Pattern.compile(
                    BEGIN
                            + "(?:ignore|disregard|forget|override|bypass)\\s(?:\\p{L}{1,12}\\s){0,4}"
                            + "(?:instructions?|prompts?|rules|directions|commands|guidelines|above)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final String MACHINE =
            "(?:\\p{L}{1,12}\\s){0,2}(?:AI|A\\.I\\.|LLMs?|GPT|(?i:artificial intelligences?"
                    + "|(?:language |chat |ai )?models?|chat ?bots?|bots?|crawlers?|assistants?|agents?))"
                    + "(?!\\p{L})";

    /// Speaks to a machine.
    private static final Pattern ADDRESSED =
            Pattern.compile(
                    "\\b(?i:note|notice|message|attention|instructions?|warning|reminder|dear|hello)\\b"
                            + "[\\s,:]{1,3}(?i:(?:to|for|all|the|any)\\s){0,3}"
                            + MACHINE
                            + "|\\b(?i:if you are an?\\s)"
                            + MACHINE
                            + "|^\\s{0,9}(?i:system|assistant|AI)\\s?:");

    /// Tells what to answer.
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?:(?:^|[.!?:;]\\s{1,3})|\\b(?:asked|you are)\\b[^.]{0,80},\\s|\\b(?:you must|you are to"
                            + "|please|always|only|do not|never)\\s)"
                            + "(?:reply|answer|respond|say|state|tell|output|print|repeat|recommend"
                            + "|claim|write|reveal|mark|cite|mention|summari[sz]e)\\b",
                    Pattern.CASE_INSENSITIVE);

    private PromptInjection() {}

    /// Whether `paragraph` is one.
    public static boolean isOne(String paragraph) {
        String own = QUOTED.matcher(paragraph).replaceAll(" ");
        return IGNORE.matcher(own).find()
                || (ADDRESSED.matcher(own).find() && ORDER.matcher(own).find());
    }

    /// The places of such paragraphs in `text`, in order.
    public static List<TextSpan> in(String text) {
        return Blocks.of(text).stream().filter(block -> isOne(block.of(text))).toList();
    }
}
