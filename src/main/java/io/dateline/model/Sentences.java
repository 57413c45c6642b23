package io.dateline.model;

import io.dateline.article.TextCut;
import io.dateline.article.TextSpan;
import io.dateline.model.text.Blocks;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the sentences of English text: OpenNLP's model, corrected where news trips it. Safe for
/// use by many threads at once.
public final class Sentences {

    private static final String MODEL_RESOURCE = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    /// The detector looks back to the last white space, so a text without any would cost its
    /// square; longer stretches are looked at in parts.
    private static final int LONGEST_STRETCH = 10_000;

    /// A full stop after these ends no sentence: a name or a number follows.
    private static final Set<String> BEFORE_NAMES =
            Set.of(
                    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Sen.", "Rep.", "Gov.", "Lt.",
                    "Col.", "Sgt.", "Capt.", "Adm.", "Rev.", "Hon.", "St.", "Pres.", "Sec.", "Amb.",
                    "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.",
                    "Nov.", "Dec.", "No.", "Nos.", "vs.", "v.", "e.g.", "i.e.", "cf.", "approx.",
                    "Fig.");

    /// A full stop after these may end one: only if the next word is one that begins sentences.
    private static final Set<String> AMBIGUOUS =
            Set.of(
                    "U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "Inc.", "Corp.", "Co.", "Ltd.", "Jr.",
                    "Sr.", "a.m.", "p.m.", "etc.", "al.", "Ph.D.");

    private static final Pattern INITIAL =
            Pattern.compile("(?:^|[\\s(\\[“\"])(?:\\p{Lu}\\.-?){1,3}$");

    private static final Set<String> OPENERS =
            Set.of(
                    ("The A An It Its He His She Her They Their We I You This That These Those"
                                    + " There In On At But And However As After Before When While If For From"
                                    + " With By Both Some Many Most Since Until Under Not No One Two Meanwhile"
                                    + " Although Though Officials Analysts")
                            .split(" "));

    private final SentenceModel model;

    /// Whether full stops may stand where they end no sentence, as in text that was copied.
    private final boolean mayBeWorn;

    public Sentences() {
        this(model(), true);
    }

    private Sentences(SentenceModel model, boolean mayBeWorn) {
        this.model = model;
        this.mayBeWorn = mayBeWorn;
    }

    /// The same for what a chat model writes, whose full stops all mean what they say.
    public Sentences asWritten() {
        return new Sentences(model, false);
    }

    private static SentenceModel model() {
        try (InputStream stream = Sentences.class.getResourceAsStream(MODEL_RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the jar is not whole: " + MODEL_RESOURCE + " is missing");
            }
            return new SentenceModel(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sentences of `text` in order, without the white space around them; they cover all that
    /// is not white space or a no-break space. None goes over the end of a block: a heading is a
    /// sentence of its own.
    public List<TextSpan> of(String text) {
        SentenceDetectorME detector = new SentenceDetectorME(model);
        List<TextSpan> sentences = new ArrayList<>();
        for (TextSpan block : Blocks.of(text)) {
            addBlock(detector, text, block, sentences);
        }
        return sentences;
    }

    private void addBlock(
            SentenceDetectorME detector, String text, TextSpan block, List<TextSpan> sentences) {
        int end = block.end();
        for (int from = block.start(); from < end; ) {
            int to =
                    end - from <= LONGEST_STRETCH
                            ? end
                            : TextCut.afterWord(text, from, from + LONGEST_STRETCH);
            addStretch(detector, text, from, to, sentences);
            from = to;
        }
    }

    private void addStretch(
            SentenceDetectorME detector, String text, int from, int to, List<TextSpan> sentences) {
        int firstOfStretch = sentences.size();
        for (Span found : detector.sentPosDetect(text.substring(from, to))) {
            int start = from + found.getStart();
            int end = from + found.getEnd();
            int at = start;
            for (int next : startsWithin(text.substring(start, end))) {
                add(text, TextSpan.trimmed(text, at, start + next), to, firstOfStretch, sentences);
                at = start + next;
            }
            add(text, TextSpan.trimmed(text, at, end), to, firstOfStretch, sentences);
        }
    }

    private List<Integer> startsWithin(String sentence) {
        return mayBeWorn ? WornStops.starts(sentence) : List.of();
    }

    private void add(
            String text,
            @Nullable TextSpan sentence,
            int to,
            int firstOfStretch,
            List<TextSpan> sentences) {
        if (sentence == null) {
            return;
        }
        boolean goesOn =
                sentences.size() > firstOfStretch
                        && (isOneSentence(text, sentences.getLast(), sentence)
                                || Brackets.goOn(text, sentences.getLast(), to));
        if (goesOn) {
            sentences.add(sentences.removeLast().through(sentence));
        } else {
            sentences.add(sentence);
        }
    }

    /// Whether sentences often begin with `word`.
    static boolean opens(String word) {
        return OPENERS.contains(word);
    }

    private boolean isOneSentence(String text, TextSpan before, TextSpan after) {
        String left = before.of(text);
        String right = after.of(text);
        if (right.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        String lastWord = left.substring(lastSpace(left) + 1);
        String bare = lastWord.replaceFirst("^[(\\[“\"'‘]+", "");
        if (BEFORE_NAMES.contains(bare)) {
            return true;
        }
        if (AMBIGUOUS.contains(bare) || INITIAL.matcher(left).find()) {
            return !OPENERS.contains(firstWord(right));
        }
        boolean isShort = bare.endsWith(".") && bare.length() < 6;
        boolean isRemark = left.endsWith(")") || left.endsWith("]");
        boolean isRest = Character.isLowerCase(right.codePointAt(0)) && (isShort || isRemark);
        return isRest || (mayBeWorn && WornStops.goOn(left, right));
    }

    private static int lastSpace(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
