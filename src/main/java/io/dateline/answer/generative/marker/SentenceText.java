package io.dateline.answer.generative.marker;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The words of a sentence while they come in. In no order of calls does it come to hold an address
/// that a renderer would make a link of, or a closing bracket that a link's address could follow.
final class SentenceText {

    /// More brackets in brackets than any text needs; so the work for each character is bounded.
    private static final int MOST_OPEN = 8;

    private static final int LONGEST_SCHEME = 12;

    /// ` and `
    private static final int LONGEST_JOINT = 5;

    /// What stands close behind a word, also where a marker was between them.
    private static final String CLOSE_BEHIND = ".,;:!?)…%。，、；：！？」』”’";

    private static final String CLOSERS = "\"'”’»)）」』";
    private static final int MOST_CLOSERS = 8;
    private static final String STOPS = ".?!";
    private static final String SURE_STOPS = "。！？｡؟।";

    /// Before these something could form when what stood between is taken out.
    private static final String JOINING = ":/wW]`";

    /// A bracket that was not closed yet.
    ///
    /// @param at its place in the text
    /// @param startsLine whether nothing stands before it on its line
    record Opener(int at, boolean startsLine) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Opener> openers = new ArrayList<>();

    /// White space is due before the next character.
    private boolean space;

    /// Where something was taken out last, or -1.
    private int removedAt = -1;

    /// Inside an address, and its last character.
    private boolean address;

    private int lastOfAddress;
    private long steps;

    long steps() {
        return steps;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// What stands behind `start`, without white space around it.
    String from(int start) {
        steps += text.length() - start;
        return text.substring(start).strip();
    }

    /// What stands before `end`, from a word that begins within the last `most` units on.
    String upTo(int end, int most) {
        int start = Math.max(0, end - most);
        steps += end - start;
        int word = start == 0 ? 0 : text.indexOf(" ", start) + 1;
        return text.substring(word > start && word < end ? word : start, end);
    }

    void append(int c) {
        steps++;
        if (address && isOfAddress(c)) {
            lastOfAddress = c;
            return;
        }
        endAddress();
        boolean afterRemoved = removedAt == text.length();
        if (c == ')' && afterRemoved && endsWith('(')) {
            // the marker was all there was between them
            text.setLength(text.length() - 1);
            dropSpaces();
            removedAt = text.length();
            return;
        }
        boolean close = afterRemoved && CLOSE_BEHIND.indexOf(c) >= 0;
        if (close && text.isEmpty()) {
            return;
        }
        boolean risky =
                (endsWith(']') && (c == '(' || c == ':' || c == '['))
                        || (endsWith('<') && c != '=' && !Character.isDigit(c));
        if (!text.isEmpty() && !endsWith(' ') && (risky || (space && !close))) {
            text.append(' ');
        }
        space = false;
        text.appendCodePoint(c);
        beginAddress();
    }

    void space() {
        endAddress();
        space = true;
    }

    void verbatim(String words) {
        endAddress();
        steps += words.length();
        if (!text.isEmpty() && (space || endsWith('`'))) {
            text.append(' ');
        }
        space = false;
        text.append(words);
    }

    /// A bracket that may be closed; where too many are open already it is left out.
    void open(int bracket, boolean startsLine) {
        if (openers.size() < MOST_OPEN) {
            append(bracket);
            openers.add(new Opener(text.length() - 1, startsLine));
        }
    }

    @Nullable Opener close() {
        endAddress();
        return openers.isEmpty() ? null : openers.removeLast();
    }

    /// Whether markers were all that stood behind the bracket.
    boolean isEmptied(Opener opener) {
        return text.length() == opener.at() + 1 && removedAt == text.length();
    }

    /// Whether what stands in the brackets describes an image.
    boolean isImage(Opener opener) {
        return opener.at() > 0 && text.charAt(opener.at() - 1) == '!';
    }

    /// Takes out the bracket alone.
    ///
    /// @return how many units shorter the text is
    int unlink(Opener opener) {
        return dropBracket(opener.at(), opener.at() + 1);
    }

    private int dropBracket(int start, int end) {
        steps += text.length() - start;
        boolean joins = start > 0 && JOINING.indexOf(text.charAt(start - 1)) >= 0;
        text.replace(start, end, joins ? " " : "");
        int shorter = end - start - (joins ? 1 : 0);
        if (removedAt >= end) {
            removedAt -= shorter;
        }
        return shorter;
    }

    /// Takes out all from the bracket on.
    void remove(Opener opener) {
        text.setLength(opener.at());
        dropSpaces();
        removedAt = text.length();
    }

    /// Something was taken out here, and with it what only joined it to the one before.
    void removed() {
        endAddress();
        int between = text.length() - removedAt;
        if (removedAt >= 0 && between > 0 && between <= LONGEST_JOINT) {
            if (Marker.isJoint(text.substring(removedAt).strip())) {
                text.setLength(removedAt);
                space = true;
            }
        }
        removedAt = text.length();
    }

    /// Whether it ends with a full stop that may end a sentence, or is sure to.
    boolean endsWithStop(boolean sure) {
        int at = text.length();
        int closers = 0;
        while (at > 0 && closers < MOST_CLOSERS && CLOSERS.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
            closers++;
        }
        steps += closers;
        return at > 0 && (sure ? SURE_STOPS : STOPS).indexOf(text.charAt(at - 1)) >= 0;
    }

    static boolean mayFollowStop(int c) {
        return CLOSERS.indexOf(c) >= 0 || STOPS.indexOf(c) >= 0 || SURE_STOPS.indexOf(c) >= 0;
    }

    /// Takes out the beginning, up to `end`, as a sentence of its own. Brackets left open in it go.
    String cut(int end) {
        endAddress();
        int at = end;
        List<Opener> left = new ArrayList<>();
        for (Opener opener : openers.reversed()) {
            if (opener.at() < end) {
                at -= dropBracket(opener.at(), opener.at() + 1);
            } else {
                left.add(opener);
            }
        }
        String sentence = text.substring(0, at).strip();
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        steps += text.length();
        text.delete(0, start);
        openers.clear();
        int moved = start + (end - at);
        left.reversed()
                .forEach(
                        opener ->
                                openers.add(new Opener(opener.at() - moved, opener.startsLine())));
        removedAt = Math.max(-1, removedAt - start);
        if (text.isEmpty()) {
            space = false;
            removedAt = -1;
        }
        return sentence;
    }

    private boolean endsWith(char c) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    private void dropSpaces() {
        while (endsWith(' ')) {
            text.setLength(text.length() - 1);
            space = true;
        }
    }

    private void beginAddress() {
        int length = text.length();
        int start = length;
        if (endsWith('/') && length >= 3 && text.substring(length - 3).equals("://")) {
            start = length - 3;
            while (start > 0
                    && length - start < LONGEST_SCHEME
                    && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
        } else if (endsWith('.') && length >= 4) {
            boolean begins = length == 4 || !Character.isLetterOrDigit(text.charAt(length - 5));
            if (begins && text.substring(length - 4).equalsIgnoreCase("www.")) {
                start = length - 4;
            }
        }
        if (start < length) {
            text.setLength(start);
            dropSpaces();
            removedAt = text.length();
            address = true;
            lastOfAddress = 0;
        }
    }

    private static boolean isOfAddress(int c) {
        return c > ' ' && c < 0x7F && "\"'`()[]{}<>|".indexOf(c) < 0;
    }

    /// The stop behind an address is the sentence's.
    private void endAddress() {
        if (address) {
            address = false;
            if (lastOfAddress != 0 && ".,;!?".indexOf(lastOfAddress) >= 0) {
                append(lastOfAddress);
            }
        }
    }
}
