package io.dateline.answer.generative.marker;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Finds where sentences end, and gives each with what it cites once that is sure.
final class SentenceCutter {

    /// In UTF-16 units before a full stop: more than any rule about it looks at.
    private static final int CONTEXT = 200;

    /// A longer word decides whatever is in it.
    private static final int LONGEST_WORD = 60;

    private static final int LONGEST_SHORT_WORD = 2;

    private final SentenceEnd sentenceEnd;
    private final Consumer<CitedText> out;
    private final SentenceText text = new SentenceText();

    /// Behind a full stop that may end the sentence, or -1.
    private int candidate = -1;

    private Marker cited = Marker.NONE;

    /// What is cited behind the candidate, once a word has begun there.
    private @Nullable Marker citedNext;

    /// A sentence whose block has ended: markers alone on a line may still be its own.
    private @Nullable CitedText closed;

    private boolean words;

    SentenceCutter(SentenceEnd sentenceEnd, Consumer<CitedText> out) {
        this.sentenceEnd = sentenceEnd;
        this.out = out;
    }

    long steps() {
        return text.steps();
    }

    void append(int c) {
        begin(c);
        text.append(c);
        words |= Character.isLetterOrDigit(c);
    }

    void space() {
        text.space();
        endWord();
    }

    void verbatim(String literal) {
        begin(literal.codePointAt(0));
        text.verbatim(literal);
        words = true;
    }

    void open(int bracket, boolean startsLine) {
        begin(bracket);
        text.open(bracket, startsLine);
    }

    SentenceText.@Nullable Opener close() {
        return text.close();
    }

    String behind(SentenceText.Opener opener) {
        return text.length() - opener.at() > Marker.LONGEST ? "…" : text.from(opener.at() + 1);
    }

    boolean isEmptied(SentenceText.Opener opener) {
        return text.isEmptied(opener);
    }

    /// Of a link its words stay; an image goes with its description, which no one wrote as a part
    /// of what is said.
    void unlink(SentenceText.Opener opener) {
        if (text.isImage(opener)) {
            remove(new SentenceText.Opener(opener.at() - 1, opener.startsLine()));
            return;
        }
        int shorter = text.unlink(opener);
        if (candidate > opener.at()) {
            candidate -= shorter;
        }
    }

    void remove(SentenceText.Opener opener) {
        text.remove(opener);
        if (candidate > text.length()) {
            dropCandidate();
        }
    }

    void cite(Marker marker) {
        text.removed();
        if (text.endsWithStop(false)) {
            text.space();
            endWord();
        }
        if (citedNext != null && text.length() > candidate) {
            citedNext = citedNext.and(marker);
        } else {
            cited = cited.and(marker);
        }
    }

    void block() {
        text.space();
        endWord();
        if (candidate >= 0 && candidate < text.length()) {
            dropCandidate();
        }
        Marker all = citedNext == null ? cited : cited.and(citedNext);
        String sentence = text.cut(text.length());
        if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
            release();
            closed = new CitedText(sentence, all.numbers(), all.unknown());
        } else if (closed != null) {
            closed = closed.with(all);
        }
        cited = Marker.NONE;
        citedNext = null;
        candidate = -1;
        words = false;
    }

    void finish() {
        block();
        release();
    }

    /// Gives only what needs no more text to be whole.
    void abandon() {
        release();
    }

    private void release() {
        if (closed != null) {
            out.accept(closed);
            closed = null;
        }
    }

    /// A character of the text follows.
    private void begin(int c) {
        if (text.isEmpty()) {
            release();
        } else if (!SentenceText.mayFollowStop(c) && words && text.endsWithStop(true)) {
            dropCandidate();
            candidate = text.length();
            cut();
        } else if (candidate == text.length() && citedNext == null) {
            citedNext = Marker.NONE;
        }
    }

    private void endWord() {
        if (candidate >= 0 && candidate < text.length()) {
            boolean isLong = text.length() - candidate > LONGEST_WORD;
            String right = isLong ? "…" : text.from(candidate);
            if (!isLong && right.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return;
            }
            String left = text.upTo(candidate, CONTEXT);
            boolean doubtful = cited.isEmpty() && mayBeShortened(left);
            if (!doubtful && sentenceEnd.isBetween(left, right)) {
                cut();
            } else {
                dropCandidate();
            }
        }
        if (candidate < 0 && words && text.endsWithStop(false)) {
            candidate = text.length();
        }
    }

    /// Whether it ends as abbreviations and ordinal numbers do in many languages: `18. Juni`,
    /// `z.B. Berlin`. Where nothing is cited yet, such a stop is taken for one of these.
    private static boolean mayBeShortened(String left) {
        String word = left.substring(left.lastIndexOf(' ') + 1);
        return word.indexOf('.') < word.length() - 1
                || word.chars().filter(Character::isLetterOrDigit).count() <= LONGEST_SHORT_WORD;
    }

    /// It ended no sentence.
    private void dropCandidate() {
        if (citedNext != null) {
            cited = cited.and(citedNext);
        }
        citedNext = null;
        candidate = -1;
    }

    private void cut() {
        String sentence = text.cut(candidate);
        if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
            out.accept(new CitedText(sentence, cited.numbers(), cited.unknown()));
        }
        cited = citedNext == null ? Marker.NONE : citedNext;
        citedNext = null;
        candidate = -1;
        words = !text.isEmpty();
    }
}
