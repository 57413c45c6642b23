package io.dateline.eval;

import io.dateline.Dateline;
import io.dateline.answer.Examination;

import java.util.Locale;

/// What is read for a question.
public enum Mode {
    /// What is found in the whole collection, as for a user: by the chat model, if there is one.
    OPEN {
        @Override
        public Examination examine(Dateline dateline, EvalQuestion question) {
            return dateline.examineWritten(question.asked());
        }
    },
    /// The question's own articles and nothing else: how well is read, whatever was found.
    GIVEN {
        @Override
        public Examination examine(Dateline dateline, EvalQuestion question) {
            return dateline.examine(question.asked(), question.articleIds());
        }
    };

    public abstract Examination examine(Dateline dateline, EvalQuestion question);

    /// The name on the command line and in JSON.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
