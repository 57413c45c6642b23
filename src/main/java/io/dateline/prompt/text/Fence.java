package io.dateline.prompt.text;

import java.util.HexFormat;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Borders around the texts that a prompt shows as material: tags like
/// `<passage-5f2c9a1e77b0 number="1">`.
///
/// No text can forge one. The code in the tags' names is drawn anew for each prompt, and the text
/// between them holds no angle bracket: it becomes `‹` or `›`, as the square brackets become round
/// ones, so that no text holds a citation marker or a chat template's `<|im_start|>` or `[INST]`
/// either.
public final class Fence {

    private static final int CODE_BYTES = 6;

    /// In code points; longer titles are no titles.
    static final int MOST_OF_ATTRIBUTE = 300;

    private static final String FORGEABLE = "<>[]［］【】";
    private static final String HARMLESS = "‹›()()()";

    private final String code;

    private Fence(String code) {
        this.code = code;
    }

    /// A fence for one prompt.
    ///
    /// @param random in production a [java.security.SecureRandom]
    public static Fence random(RandomGenerator random) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return new Fence(HexFormat.of().formatHex(bytes));
    }

    /// `text` between two tags, without what cannot be seen.
    ///
    /// @param name of the tags, lower-case letters
    /// @param attributes in this order; names are lower-case letters, values anything
    public String around(String name, SequencedMap<String, String> attributes, String text) {
        StringBuilder block = new StringBuilder(text.length() + 200);
        block.append('<').append(requireName(name)).append('-').append(code);
        attributes.forEach(
                (key, value) ->
                        block.append(' ')
                                .append(requireName(key))
                                .append("=\"")
                                .append(attribute(value))
                                .append('"'));
        block.append(">\n").append(harmless(VisibleText.of(text).strip()));
        return block.append("\n</").append(name).append('-').append(code).append('>').toString();
    }

    /// `text` behind a number in square brackets and a label, without what cannot be seen. It needs
    /// no code: nothing within it has such brackets any more.
    ///
    /// @param label anything, shown on the line of the number
    public static String numbered(int number, String label, String text) {
        return "["
                + number
                + "] "
                + attribute(label)
                + "\n"
                + harmless(VisibleText.of(text).strip());
    }

    private static String attribute(String value) {
        return harmless(VisibleText.line(value, MOST_OF_ATTRIBUTE)).replace('"', '\'');
    }

    private static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            int forgeable = FORGEABLE.indexOf(text.charAt(at));
            if (forgeable >= 0) {
                harmless.setCharAt(at, HARMLESS.charAt(forgeable));
            }
        }
        return harmless.toString();
    }

    private static String requireName(String name) {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("a name has lower-case letters: " + name);
        }
        return name;
    }
}
