package io.dateline.server;

import io.dateline.answer.Answerer;

import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

/// Tells each question to the logger [#NAME], on one line: only where the operator wants it, since
/// questions tell of those who ask.
final class QuestionLog {

    static final String NAME = "io.dateline.server.questions";

    private static final System.Logger LOG = System.getLogger(NAME);

    /// What would begin a line of its own, or steer a terminal.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private QuestionLog() {}

    /// `answerer`, with each question told before it is answered.
    static Answerer telling(Answerer answerer) {
        return (question, listener) -> {
            String text = CONTROL.matcher(question.text()).replaceAll(" ");
            // not as a pattern of the logger: it may hold braces
            LOG.log(Level.INFO, () -> "asked: " + text);
            answerer.answer(question, listener);
        };
    }
}
