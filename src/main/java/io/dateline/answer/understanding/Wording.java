package io.dateline.answer.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a question in small letters, with what people shorten and mistype put right, so
/// that rules can be told in plain words; and where each of them stands in the question.
///
/// Signs within a sentence become the word `,`, those that end one before another the word `.`.
final class Wording {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[.,'’&/-][\\p{L}\\p{N}]++)*+)"
                            + "|(?<end>[.!?;…]++)|(?<pause>[,:–—]|\\s-\\s)");

    /// What is shorter than this before a stop is an abbreviation, as `Mr.`
    private static final int SHORTEST_END = 3;

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mrs", "prof", "gen", "sen", "gov", "rev", "inc", "ltd", "corp", "plc", "sgt",
                    "col", "capt", "messrs", "approx", "vs", "etc");

    private static final Set<String> SHORT_WORDS =
            Set.of("hi", "yo", "ok", "ta", "no", "so", "me", "us", "it", "up", "on", "in", "is");

    private static final Map<String, String> SPELT_OUT =
            Map.ofEntries(
                    Map.entry("can't", "can not"),
                    Map.entry("cant", "can not"),
                    Map.entry("won't", "will not"),
                    Map.entry("dont", "do not"),
                    Map.entry("didnt", "did not"),
                    Map.entry("isnt", "is not"),
                    Map.entry("wasnt", "was not"),
                    Map.entry("doesnt", "does not"),
                    Map.entry("whats", "what is"),
                    Map.entry("wats", "what is"),
                    Map.entry("whos", "who is"),
                    Map.entry("wheres", "where is"),
                    Map.entry("hows", "how is"),
                    Map.entry("thats", "that is"),
                    Map.entry("im", "i am"),
                    Map.entry("ive", "i have"),
                    Map.entry("i'd", "i would"),
                    Map.entry("i'm", "i am"),
                    Map.entry("u", "you"),
                    Map.entry("ur", "your"),
                    Map.entry("pls", "please"),
                    Map.entry("plz", "please"),
                    Map.entry("pleas", "please"),
                    Map.entry("plese", "please"),
                    Map.entry("thx", "thanks"),
                    Map.entry("thanx", "thanks"),
                    Map.entry("thnx", "thanks"),
                    Map.entry("tnx", "thanks"),
                    Map.entry("thnaks", "thanks"),
                    Map.entry("thankyou", "thank you"),
                    Map.entry("helo", "hello"),
                    Map.entry("hallo", "hello"),
                    Map.entry("hullo", "hello"),
                    Map.entry("wat", "what"),
                    Map.entry("wot", "what"),
                    Map.entry("waht", "what"),
                    Map.entry("whta", "what"),
                    Map.entry("wht", "what"),
                    Map.entry("wich", "which"),
                    Map.entry("whcih", "which"),
                    Map.entry("whihc", "which"),
                    Map.entry("wehn", "when"),
                    Map.entry("whne", "when"),
                    Map.entry("wher", "where"),
                    Map.entry("whre", "where"),
                    Map.entry("whare", "where"),
                    Map.entry("hwy", "why"),
                    Map.entry("wjy", "why"),
                    Map.entry("hwo", "who"),
                    Map.entry("howmany", "how many"),
                    Map.entry("teh", "the"),
                    Map.entry("abt", "about"),
                    Map.entry("abotu", "about"),
                    Map.entry("abuot", "about"),
                    Map.entry("aboout", "about"),
                    Map.entry("gimme", "give me"),
                    Map.entry("wanna", "want to"),
                    Map.entry("cld", "could"),
                    Map.entry("wld", "would"),
                    Map.entry("coudl", "could"),
                    Map.entry("cuold", "could"),
                    Map.entry("versus", "vs"),
                    Map.entry("vs", "vs"));

    private static final Map<String, String> ENDINGS =
            Map.of("n't", " not", "'ll", " will", "'ve", " have", "'re", " are");

    private static final Set<String> WITH_IS =
            Set.of(
                    "what", "who", "where", "when", "how", "why", "that", "it", "there", "he",
                    "she", "which");

    /// Long words that say what is wanted. One slip in them is understood, since no other word is
    /// that near.
    private static final List<String> KEY_WORDS =
            List.of(
                    "happened",
                    "happening",
                    "summarise",
                    "summarize",
                    "summary",
                    "overview",
                    "timeline",
                    "background",
                    "difference",
                    "compare",
                    "compared",
                    "comparison",
                    "explain",
                    "describe",
                    "latest");

    /// A word as the rules read it, and where it stands in the question.
    private record Word(String text, int start, int end) {}

    private final String question;
    private final List<Word> words;
    private final String text;

    private Wording(String question, List<Word> words) {
        this.question = question;
        this.words = List.copyOf(words);
        text = String.join(" ", words.stream().map(Word::text).toList());
    }

    static Wording of(String question) {
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(question);
        while (token.find()) {
            String written = token.group("word");
            if (written != null) {
                for (String word : List.of(spelt(written, words.isEmpty()).split(" "))) {
                    words.add(new Word(word, token.start(), token.end()));
                }
            } else if (!words.isEmpty() && !isMark(words.getLast())) {
                boolean ends = token.group("end") != null && !isAbbreviation(words.getLast());
                words.add(new Word(ends ? "." : ",", token.start(), token.end()));
            }
        }
        while (!words.isEmpty() && isMark(words.getLast())) {
            words.removeLast();
        }
        return new Wording(question, words);
    }

    private static boolean isMark(Word word) {
        return word.text().equals(",") || word.text().equals(".");
    }

    private static boolean isAbbreviation(Word word) {
        String text = word.text();
        boolean letters = text.chars().allMatch(Character::isLetter);
        return text.indexOf('.') > 0
                || ABBREVIATIONS.contains(text)
                || (letters && text.length() < SHORTEST_END && !SHORT_WORDS.contains(text));
    }

    private static String spelt(String written, boolean first) {
        String word = written.toLowerCase(Locale.ROOT).replace('’', '\'');
        String whole = SPELT_OUT.get(word);
        if (whole != null) {
            return whole;
        }
        if (word.endsWith("'s") && WITH_IS.contains(word.substring(0, word.length() - 2))) {
            return word.substring(0, word.length() - 2) + " is";
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey()) && word.length() > ending.getKey().length()) {
                return word.substring(0, word.length() - ending.getKey().length())
                        + ending.getValue();
            }
        }
        boolean name = !first && Character.isUpperCase(written.codePointAt(0));
        return name || KEY_WORDS.contains(word)
                ? word
                : KEY_WORDS.stream().filter(key -> isSlip(word, key)).findFirst().orElse(word);
    }

    /// Whether `word` is `key` but for one letter more, less or other, or two that changed places.
    private static boolean isSlip(String word, String key) {
        int longer = word.length() - key.length();
        if (Math.abs(longer) > 1 || word.equals(key)) {
            return false;
        }
        int same = 0;
        int least = Math.min(word.length(), key.length());
        while (same < least && word.charAt(same) == key.charAt(same)) {
            same++;
        }
        String rest = word.substring(same);
        String expected = key.substring(same);
        if (longer > 0) {
            return !key.equals(word.substring(0, key.length()))
                    && rest.substring(1).equals(expected);
        }
        if (longer < 0) {
            return expected.substring(1).equals(rest);
        }
        boolean swapped =
                rest.length() > 1
                        && rest.charAt(0) == expected.charAt(1)
                        && rest.charAt(1) == expected.charAt(0)
                        && rest.substring(2).equals(expected.substring(2));
        return swapped || rest.substring(1).equals(expected.substring(1));
    }

    /// The words, a space between.
    String text() {
        return text;
    }

    /// How many words and marks there are.
    int size() {
        return words.size();
    }

    /// What stands in the question for a part of [#text] that begins and ends with a word; with
    /// whatever signs stand there between the words.
    String written(int start, int end) {
        int first = index(start);
        int last = index(end - 1);
        return question.substring(words.get(first).start(), words.get(last).end());
    }

    /// What stands in the question for what a group of a pattern takes in of [#text].
    String written(Matcher found, String group) {
        int start = found.start(group);
        return start < 0 || start == found.end(group) ? "" : written(start, found.end(group));
    }

    /// Where the character of [#text] stands in the question.
    int place(int at) {
        return words.get(index(at)).start();
    }

    /// Where the word of [#text] that holds a character ends in the question.
    int placeBehind(int at) {
        return words.get(index(at)).end();
    }

    private int index(int at) {
        int behind = 0;
        for (int i = 0; i < words.size(); i++) {
            behind += words.get(i).text().length() + 1;
            if (at < behind) {
                return i;
            }
        }
        throw new IndexOutOfBoundsException(at + " of " + text);
    }
}
