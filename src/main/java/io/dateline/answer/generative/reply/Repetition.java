package io.dateline.answer.generative.reply;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model says that is no answer because it was said before: its instructions, the question,
/// or its own sentence once more.
public final class Repetition {

    /// In letters and digits: a shorter sentence may stand in any text by chance.
    private static final int LEAST_OF_PROMPT = 16;

    /// A model that says the same so often does not come out of it any more.
    private static final int LOOP = 3;

    /// Characters that come back again and again without the end of a sentence.
    private static final int LONGEST_ROUND = 80;

    private static final Pattern ROUND =
            Pattern.compile("(.{2,60}?)(?:[\\s,;]+\\1)+([.!?]?)", Pattern.CASE_INSENSITIVE);

    private static final int LEAST_ROUNDS = 4;

    private static final int LEAST_OF_LOOP = 120;

    private final String instructions;
    private final String question;
    private final String asked;
    private final Map<String, Integer> said = new HashMap<>();
    private final StringBuilder written = new StringBuilder();
    private boolean looping;

    /// @param instructions what the model was told to do, without what it was given to read
    public Repetition(String instructions, String question) {
        this.instructions = letters(instructions);
        this.question = letters(question);
        asked = question.strip();
    }

    /// Takes a piece of what the model writes, of whatever length.
    public void written(String piece) {
        written.append(piece);
        int longest = Math.max(LEAST_OF_LOOP, LONGEST_ROUND * LEAST_ROUNDS);
        written.delete(0, Math.max(0, written.length() - longest));
        looping |= isRound();
    }

    private boolean isRound() {
        for (int round = 1; round <= LONGEST_ROUND; round++) {
            int length = Math.max(LEAST_OF_LOOP, round * LEAST_ROUNDS);
            if (written.length() >= length && isRound(round, length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRound(int round, int length) {
        for (int at = written.length() - length + round; at < written.length(); at++) {
            if (written.charAt(at) != written.charAt(at - round)) {
                return false;
            }
        }
        return true;
    }

    /// The sentence without the question, where it begins with that, and once where it is the same
    /// words over and over.
    public String plain(String sentence) {
        Matcher round = ROUND.matcher(sentence);
        return unasked(round.matches() ? round.group(1) + round.group(2) : sentence);
    }

    private String unasked(String sentence) {
        boolean repeats = sentence.regionMatches(true, 0, asked, 0, asked.length());
        String rest = repeats ? sentence.substring(asked.length()).strip() : "";
        return rest.isEmpty() ? sentence : rest;
    }

    /// Whether this sentence was said before, by whom it may.
    public boolean isOf(String sentence) {
        String letters = letters(sentence);
        int times = said.merge(letters, 1, Integer::sum);
        looping |= times >= LOOP;
        boolean asked = sentence.strip().endsWith("?") && letters.equals(question);
        return times > 1
                || asked
                || (letters.length() >= LEAST_OF_PROMPT && instructions.contains(letters));
    }

    /// Whether nothing new can be expected.
    public boolean isLooping() {
        return looping;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
