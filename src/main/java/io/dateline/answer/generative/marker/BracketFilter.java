package io.dateline.answer.generative.marker;

import org.jspecify.annotations.Nullable;

/// Takes markers, links and definitions out of a text without markup.
final class BracketFilter {

    private enum State {
        TEXT,
        /// Behind a bracket, and so far it may be a marker.
        MARKER,
        /// Behind a closing bracket: what follows says what it was.
        CLOSED,
        /// In the round brackets of a link.
        ADDRESS,
        /// Behind `[1]:` at the head of a line, up to its end.
        DEFINITION
    }

    private static final String OPENING = "[［【";
    private static final String CLOSING = "]］】";

    private final int offered;
    private final SentenceCutter out;
    private State state = State.TEXT;
    private boolean lineStart = true;

    /// What may become a marker, without its opening bracket.
    private final StringBuilder held = new StringBuilder();

    private int opening;
    private boolean opensLine;
    private boolean noted;

    /// The last closing bracket, and what it closed: a marker, a bracket in the text, or neither.
    private int closing;

    private @Nullable Marker marker;
    private SentenceText.@Nullable Opener opener;

    private int depth;

    BracketFilter(int offered, SentenceCutter out) {
        this.offered = offered;
        this.out = out;
    }

    void text(int c) {
        switch (state) {
            case TEXT -> plain(c);
            case MARKER -> held(c);
            case CLOSED -> closed(c);
            case ADDRESS -> {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                state = depth == 0 ? State.TEXT : State.ADDRESS;
            }
            case DEFINITION -> {}
        }
    }

    void space() {
        switch (state) {
            case TEXT -> out.space();
            case MARKER -> held(' ');
            case CLOSED -> {
                settle();
                out.space();
            }
            case ADDRESS, DEFINITION -> {}
        }
    }

    /// Text in which nothing is a bracket.
    void verbatim(String words) {
        switch (state) {
            case TEXT, MARKER, CLOSED -> {
                settle();
                lineStart = false;
                out.verbatim(words);
            }
            case ADDRESS, DEFINITION -> {}
        }
    }

    /// A new line of the same block.
    void line() {
        settle();
        lineStart = true;
        out.space();
    }

    /// A new block: a paragraph, a heading or an item of a list.
    void block() {
        settle();
        lineStart = true;
        out.block();
    }

    void finish() {
        settle();
    }

    private void plain(int c) {
        if (OPENING.indexOf(c) >= 0) {
            held.setLength(0);
            opening = c;
            opensLine = lineStart;
            noted = false;
            lineStart = false;
            state = State.MARKER;
        } else if (CLOSING.indexOf(c) >= 0) {
            close(c);
        } else {
            lineStart = false;
            out.append(c);
        }
    }

    private void held(int c) {
        if (CLOSING.indexOf(c) >= 0) {
            marker = Marker.parse(held.toString(), offered);
            if (marker == null && noted) {
                // a note and no number of ours: a marker of another making
                marker = Marker.unknown(held.toString());
            }
            if (marker == null) {
                settle();
                close(c);
            } else {
                closing = c;
                state = State.CLOSED;
            }
        } else if (held.length() < Marker.LONGEST
                && OPENING.indexOf(c) < 0
                && (noted || Marker.mayHold(c))) {
            held.appendCodePoint(c);
            noted |= c == Marker.NOTE;
        } else {
            settle();
            if (c == ' ') {
                out.space();
            } else {
                plain(c);
            }
        }
    }

    private void close(int c) {
        closing = c;
        marker = null;
        opener = out.close();
        if (opener != null) {
            marker =
                    out.isEmptied(opener) ? Marker.NONE : Marker.parse(out.behind(opener), offered);
            opensLine = opener.startsLine();
        }
        state = State.CLOSED;
    }

    private void closed(int c) {
        if (c == '(' && closing == ']') {
            if (marker == null && opener != null) {
                out.unlink(opener);
            }
            settleMarker();
            depth = 1;
            state = State.ADDRESS;
        } else if (c == ':' && opensLine && (marker != null || opener != null)) {
            if (opener != null) {
                out.remove(opener);
            }
            forget();
            state = State.DEFINITION;
        } else {
            settle();
            plain(c);
        }
    }

    /// What was held back turns out to be what it looks like.
    private void settle() {
        State before = state;
        state = State.TEXT;
        switch (before) {
            case MARKER -> {
                out.open(opening, opensLine);
                held.codePoints()
                        .forEach(
                                c -> {
                                    if (c == ' ') {
                                        out.space();
                                    } else {
                                        out.append(c);
                                    }
                                });
            }
            case CLOSED -> {
                if (marker == null && opener != null) {
                    out.append(closing);
                }
                settleMarker();
            }
            case TEXT, ADDRESS, DEFINITION -> {}
        }
    }

    private void settleMarker() {
        if (marker != null) {
            if (opener != null) {
                out.remove(opener);
            }
            out.cite(marker);
        }
        forget();
    }

    private void forget() {
        marker = null;
        opener = null;
    }
}
