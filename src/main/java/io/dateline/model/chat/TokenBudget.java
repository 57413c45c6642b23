package io.dateline.model.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.TokenCountEstimator;

import java.util.List;

/// How many tokens a model may be asked with.
///
/// @param context what the model can hold, input and output together
/// @param input the most tokens of all messages together, with a margin for what the estimate does
///     not know
/// @param output the most that the model may write
/// @param estimator counts tokens, as exactly as that is possible without the model
public record TokenBudget(int context, int input, int output, TokenCountEstimator estimator) {

    /// One part in so many of the context stays free: models cut words differently.
    private static final int MARGIN_SHARE = 20;

    static TokenBudget of(ChatLimits limits, TokenCountEstimator estimator) {
        int context = limits.contextTokens();
        return new TokenBudget(
                context,
                context - limits.outputTokens() - context / MARGIN_SHARE,
                limits.outputTokens(),
                estimator);
    }

    /// The budget within `limits`, by an estimate that fits all models.
    public static TokenBudget of(ChatLimits limits) {
        return of(limits, new TokenEstimate());
    }

    public int tokens(String text) {
        return estimator.estimateTokenCountInText(text);
    }

    public int tokens(List<ChatMessage> messages) {
        return estimator.estimateTokenCountInMessages(messages);
    }
}
