package io.dateline.model.chat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.TokenCountEstimator;

import java.util.Objects;
import java.util.stream.Collectors;

/// How many tokens a text has, for models whose vocabulary is not known here. It errs upwards: for
/// prose it counts more than the vocabularies of OpenAI's models, for English about a quarter more.
/// A text of random letters can have more tokens than this says.
public final class TokenEstimate implements TokenCountEstimator {

    /// Words of four letters mostly are one token, longer ones more.
    private static final int LETTERS_OF_TOKEN = 4;

    private static final int DIGITS_OF_TOKEN = 2;

    /// The role of a message and the marks around it.
    private static final int TOKENS_AROUND_MESSAGE = 8;

    private static final int LAST_LATIN_LETTER = 0x24F;

    private static final int TOKENS_OF_OTHER_SCRIPT = 2;

    private static final int TOKENS_OF_RARE_SIGN = 4;

    @Override
    public int estimateTokenCountInText(String text) {
        int tokens = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (isLetter(codePoint)) {
                end = endOfLetters(text, at);
                tokens += parts(end - at, LETTERS_OF_TOKEN);
            } else if (isDigit(codePoint)) {
                end = endOfDigits(text, at);
                tokens += parts(end - at, DIGITS_OF_TOKEN);
            } else if (codePoint != ' ') {
                tokens += tokensOfSign(codePoint);
            }
            at = end;
        }
        return tokens;
    }

    private static int parts(int length, int size) {
        return (length + size - 1) / size;
    }

    private static boolean isLetter(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static int endOfLetters(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// A vocabulary that lacks a sign takes it byte by byte.
    private static int tokensOfSign(int codePoint) {
        if (codePoint <= LAST_LATIN_LETTER) {
            return 1;
        }
        return Character.isBmpCodePoint(codePoint) ? TOKENS_OF_OTHER_SCRIPT : TOKENS_OF_RARE_SIGN;
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
        return TOKENS_AROUND_MESSAGE + estimateTokenCountInText(text(message));
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
        int tokens = 0;
        for (ChatMessage message : messages) {
            tokens += estimateTokenCountInMessage(message);
        }
        return tokens;
    }

    private static String text(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> system.text();
            case AiMessage answer -> Objects.requireNonNullElse(answer.text(), "");
            case UserMessage user ->
                    user.contents().stream()
                            .map(
                                    content ->
                                            content instanceof TextContent text
                                                    ? text.text()
                                                    : content.toString())
                            .collect(Collectors.joining("\n"));
            default -> message.toString();
        };
    }
}
