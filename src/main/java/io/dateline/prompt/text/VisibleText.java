package io.dateline.prompt.text;

/// What of a text a person would see. Instructions can be hidden from people, not from models, in
/// characters without a shape: those are left out here.
public final class VisibleText {

    /// What [#visible] gives for a character that is left out.
    public static final int NOTHING = -1;

    private static final int REPLACEMENT = 0xFFFD;

    /// Arabic and everything after it: scripts in which a joiner changes what is seen.
    private static final int FIRST_JOINING = 0x600;

    private VisibleText() {}

    /// `text` without what cannot be seen; line breaks become `\n`. It takes nothing from `text`
    /// itself, so offsets into it stay good.
    public static String of(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        int previous = NOTHING;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            int visible = visible(previous, codePoint);
            if (visible != NOTHING) {
                seen.appendCodePoint(visible);
                previous = visible;
            }
        }
        return seen.toString();
    }

    /// As [#of], on one line, and cut to `most` code points, the last of them `…` then.
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        int[] codePoints = of(text).codePoints().toArray();
        int length = 0;
        for (int codePoint : codePoints) {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                space = length > 0;
                continue;
            }
            int needed = space ? 2 : 1;
            if (length + needed > most) {
                line.setLength(line.offsetByCodePoints(0, Math.min(length, most - 1)));
                return line.append('…').toString();
            }
            line.append(space ? " " : "").appendCodePoint(codePoint);
            length += needed;
            space = false;
        }
        return line.toString();
    }

    /// What is seen of one code point.
    ///
    /// @param previous the code point seen before it, or [#NOTHING]
    /// @return the code point itself, another that stands for it, or [#NOTHING]
    public static int visible(int previous, int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> control(codePoint);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.SURROGATE -> REPLACEMENT;
            case Character.FORMAT -> isJoiner(codePoint) && joins(previous) ? codePoint : NOTHING;
            default -> isBlank(codePoint) ? NOTHING : codePoint;
        };
    }

    private static int control(int codePoint) {
        return switch (codePoint) {
            case '\n', '\t' -> codePoint;
            case '\r' -> ' ';
            case 0x0B, '\f', 0x85 -> '\n';
            default -> NOTHING;
        };
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static boolean joins(int previous) {
        return previous >= FIRST_JOINING && Character.isLetter(previous);
    }

    /// No format characters by their category, and yet without a shape: fillers, selectors of a
    /// variant, the rest of the plane of tags, and code points that are no characters.
    private static boolean isBlank(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                    (codePoint >= 0x180B && codePoint <= 0x180F)
                            || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                            || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                            || (codePoint & 0xFFFE) == 0xFFFE;
        };
    }
}
