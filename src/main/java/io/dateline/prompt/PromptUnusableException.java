package io.dateline.prompt;

import io.dateline.article.ExpectedFault;

/// A prompt that cannot be used. The message begins with its file and, where one is to blame, the
/// line, as in `prompts/answer.md:12: …`.
public final class PromptUnusableException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    PromptUnusableException(String file, String why) {
        super(file + ": " + why);
    }

    PromptUnusableException(String file, String why, Throwable cause) {
        super(file + ": " + why, cause);
    }

    PromptUnusableException(String file, int line, String why) {
        super(file + ":" + line + ": " + why);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
