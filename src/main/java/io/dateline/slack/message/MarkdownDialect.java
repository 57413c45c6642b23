package io.dateline.slack.message;

import java.util.regex.Pattern;

/// Markdown as a chat reads it. What is written by [#words] is read as words in any case: it calls
/// nobody, leads nowhere, and looks like nothing but itself.
public enum MarkdownDialect {
    /// CommonMark, more or less. What stands between `<` and `>` is read as Slack's markup before
    /// that, so that these are written as entities.
    MATTERMOST {
        @Override
        String words(String text) {
            String apart = AFTER_SIGN.matcher(text.replace("&", "&amp;")).replaceAll("$0" + JOINER);
            return MARKS_OF_COMMONMARK
                    .matcher(apart)
                    .replaceAll("\\\\$0")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("|", "&#124;");
        }

        @Override
        String label(String text) {
            return words(text);
        }
    },
    /// A few signs of Markdown, of which fewer can be escaped. Brackets cannot, so that a label
    /// has round ones.
    ROCKETCHAT {
        @Override
        String words(String text) {
            String apart = AFTER_SIGN.matcher(text).replaceAll("$0" + JOINER);
            return MARKS.matcher(apart).replaceAll("\\\\$0");
        }

        @Override
        String label(String text) {
            return words(text.replace('[', '(').replace(']', ')'));
        }
    };

    /// Nobody sees it; no name of a person, a channel or a picture goes on behind it.
    static final String JOINER = "\u2060";

    private static final Pattern MARKS_OF_COMMONMARK = Pattern.compile("[`*_\\[\\]~#!]");

    private static final Pattern MARKS = Pattern.compile("[`*_~]");

    private static final Pattern AFTER_SIGN =
            Pattern.compile("[@#<\\\\]|:(?=\\S)|](?=[(:\\[])|\\$(?=\\$)");

    private static final Pattern LINE_START = Pattern.compile("^(?=[-+=>|]|\\d{1,9}[.)])");

    /// Words as they are to be read, without line breaks.
    abstract String words(String text);

    /// The same in a link.
    abstract String label(String text);

    /// The same at the beginning of a line, where they begin no list and no rule.
    String lineStart(String text) {
        return LINE_START.matcher(words(text)).replaceFirst(JOINER);
    }
}
