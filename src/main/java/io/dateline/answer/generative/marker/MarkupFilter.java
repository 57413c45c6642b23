package io.dateline.answer.generative.marker;

import java.util.List;
import java.util.Locale;

/// Takes out of a text what Markdown and HTML would do: blocks, bold type, backslashes, tags. Code
/// goes on as it is.
final class MarkupFilter {

    private enum State {
        LINE_START,
        TEXT,
        CODE,
        TAG,
        SKIPPED
    }

    /// In UTF-16 units; what is longer is no tag of a page, but text behind a `<`.
    private static final int LONGEST_TAG = 500;

    /// Code behind fewer backticks ends with its line at the latest.
    private static final int BLOCK_BACKTICKS = 3;

    private static final String BULLETS = "-*+•>|";
    private static final int MOST_HASHES = 6;
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_RULE = 100;

    private static final String COMMENT = "!--";
    private static final List<String> THINKING = List.of("think", "thinking");
    private static final List<String> BREAKS = List.of("br", "br/", "p", "/p");

    private final BracketFilter out;
    private State state = State.LINE_START;

    /// What may be the mark of a block, at the head of a line.
    private final StringBuilder lead = new StringBuilder();

    private int stars;
    private int backticks;

    /// The code's words, the backticks before it, and those in a row just now.
    private final StringBuilder code = new StringBuilder();

    private int fence;
    private int run;

    private final StringBuilder tag = new StringBuilder();

    /// Where skipping ends, and the last characters that were skipped.
    private String end = "";

    private final StringBuilder skipped = new StringBuilder();
    private long steps;

    MarkupFilter(BracketFilter out) {
        this.out = out;
    }

    long steps() {
        return steps;
    }

    void accept(int c) {
        steps++;
        switch (state) {
            case LINE_START -> lineStart(c);
            case TEXT -> text(c);
            case CODE -> code(c);
            case TAG -> tag(c);
            case SKIPPED -> skipped(c);
        }
    }

    void finish() {
        // ends whatever a line can hold, and then what goes on over lines
        accept('\n');
        if (state == State.CODE) {
            closeCode();
        }
        out.finish();
    }

    private void lineStart(int c) {
        boolean blank = c != '\n' && isBlank(c);
        if (blank && lead.isEmpty()) {
            return;
        }
        if ((c == '\n' && isRule()) || (blank && isBullet())) {
            lead.setLength(0);
            out.block();
        } else if (blank && isNumbering()) {
            out.block();
            out.verbatim(lead.append(' ').toString());
            lead.setLength(0);
            state = State.TEXT;
        } else if (c != '\n' && mayGoOn(c)) {
            lead.appendCodePoint(c);
        } else {
            endLead();
            accept(c);
        }
    }

    /// Nothing, or a row of one mark: alone on a line it says nothing.
    private boolean isRule() {
        return lead.isEmpty() || !isDigit(lead.charAt(0));
    }

    private boolean isBullet() {
        return lead.charAt(0) == '#'
                ? lead.length() <= MOST_HASHES
                : lead.length() == 1 && BULLETS.indexOf(lead.charAt(0)) >= 0;
    }

    private boolean isNumbering() {
        return isDigit(lead.charAt(0)) && !isDigit(lead.charAt(lead.length() - 1));
    }

    private boolean mayGoOn(int c) {
        if (lead.isEmpty()) {
            return c == '#' || c == '=' || BULLETS.indexOf(c) >= 0 || isDigit(c);
        }
        if (!isDigit(lead.charAt(0))) {
            return c == lead.charAt(0) && lead.length() < LONGEST_RULE;
        }
        return isDigit(lead.charAt(lead.length() - 1))
                && (c == '.' || c == ')' || (isDigit(c) && lead.length() < MOST_DIGITS));
    }

    /// It was no mark.
    private void endLead() {
        state = State.TEXT;
        out.line();
        String held = lead.toString();
        lead.setLength(0);
        held.chars().forEach(this::accept);
    }

    private void text(int c) {
        if (backticks > 0 && c != '`') {
            openCode();
            code(c);
            return;
        }
        if (stars > 0 && c != '*') {
            flushStars();
        }
        switch (c) {
            case '*' -> stars++;
            case '`' -> backticks++;
            case '\\' -> {}
            case '<' -> state = State.TAG;
            case '\n' -> state = State.LINE_START;
            default -> {
                if (isBlank(c)) {
                    out.space();
                } else {
                    out.text(c);
                }
            }
        }
    }

    /// Two are bold type, any other number is text.
    private void flushStars() {
        int held = stars;
        stars = 0;
        if (held != 2) {
            for (int i = 0; i < held; i++) {
                out.text('*');
            }
        }
    }

    private void openCode() {
        fence = backticks;
        backticks = 0;
        state = State.CODE;
    }

    private void code(int c) {
        if (c == '`') {
            run++;
        } else if (run == fence || (c == '\n' && fence < BLOCK_BACKTICKS)) {
            closeCode();
            text(c);
        } else {
            code.repeat('`', run).appendCodePoint(c == '\n' ? ' ' : c);
            run = 0;
        }
    }

    /// Gives the code with backticks on both sides, also where the model left it open.
    private void closeCode() {
        String words = code.repeat('`', run == fence ? 0 : run).toString().strip();
        code.setLength(0);
        run = 0;
        state = State.TEXT;
        if (!words.isEmpty()) {
            String pad = words.startsWith("`") || words.endsWith("`") ? " " : "";
            String backtick = "`".repeat(fence);
            out.verbatim(backtick + pad + words + pad + backtick);
        }
    }

    private void tag(int c) {
        if (tag.isEmpty() && !mayBeginTag(c)) {
            state = State.TEXT;
            out.text(isBlank(c) || isDigit(c) || c == '=' ? '<' : '‹');
            text(c);
        } else if (c == '>') {
            state = State.TEXT;
            endTag();
        } else if (c == '<' || c == '\n' || tag.length() >= LONGEST_TAG) {
            state = State.TEXT;
            out.text('‹');
            String held = tag.toString();
            tag.setLength(0);
            held.codePoints().forEach(this::accept);
            accept(c);
        } else {
            tag.appendCodePoint(c);
            if (tag.length() == COMMENT.length() && COMMENT.contentEquals(tag)) {
                skipTo("-->");
            }
        }
    }

    private static boolean mayBeginTag(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "/!?".indexOf(c) >= 0;
    }

    private void endTag() {
        int space = tag.indexOf(" ");
        String name = tag.substring(0, space < 0 ? tag.length() : space).toLowerCase(Locale.ROOT);
        tag.setLength(0);
        if (THINKING.contains(name)) {
            skipTo("</" + name + ">");
        } else if (BREAKS.contains(name)) {
            out.space();
        }
    }

    private void skipTo(String last) {
        tag.setLength(0);
        skipped.setLength(0);
        end = last;
        state = State.SKIPPED;
    }

    private void skipped(int c) {
        skipped.appendCodePoint(Character.toLowerCase(c));
        if (skipped.length() > end.length()) {
            skipped.delete(0, skipped.length() - end.length());
        }
        if (end.contentEquals(skipped)) {
            state = State.TEXT;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
