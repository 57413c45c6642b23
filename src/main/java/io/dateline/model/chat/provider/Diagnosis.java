package io.dateline.model.chat.provider;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;

import io.dateline.model.chat.ChatFailure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/// What is wrong, by what a model threw.
///
/// @param retryAfter how long to wait before the next call, where the provider says so
/// @param detail what the provider or the system said, without the key
public record Diagnosis(
        ChatFailure failure, @Nullable Duration retryAfter, @Nullable String detail) {

    /// More causes than this are a circle.
    private static final int MOST_CAUSES = 20;

    private static final Pattern QUOTA =
            Pattern.compile(
                    "insufficient_(quota|balance|credits)|billing_(error|hard_limit_reached)"
                            + "|exceeded your current quota|credit balance|insufficient (credits"
                            + "|balance|funds|quota)|spend(ing)? limit");

    private static final Pattern TOO_LONG =
            Pattern.compile(
                    "context_length_exceeded|exceed_context_size|request_too_large|string_above_max"
                            + "|maximum context length|context (length|window|size)"
                            + "|prompt is too long|too many tokens");

    private static final Pattern MODEL_UNKNOWN =
            Pattern.compile(
                    "model_not_found|not a valid model|(unknown|invalid) model"
                            + "|model\\b.{0,210}\\b(not found|does not exist|not exist)");

    private static final Pattern FILTERED = Pattern.compile("content_(filter|policy)");

    /// Which kind of failure a throwable tells of; of several among the causes, the first here.
    private record Rule(Class<? extends Throwable> type, ChatFailure failure) {}

    private static final List<Rule> RULES =
            List.of(
                    new Rule(UnreadableAnswerException.class, ChatFailure.MALFORMED),
                    new Rule(JsonProcessingException.class, ChatFailure.MALFORMED),
                    new Rule(UnknownHostException.class, ChatFailure.HOST_NOT_FOUND),
                    new Rule(UnresolvedAddressException.class, ChatFailure.HOST_NOT_FOUND),
                    new Rule(UnresolvedModelServerException.class, ChatFailure.HOST_NOT_FOUND),
                    new Rule(ConnectException.class, ChatFailure.UNREACHABLE),
                    new Rule(HttpConnectTimeoutException.class, ChatFailure.UNREACHABLE),
                    new Rule(NoRouteToHostException.class, ChatFailure.UNREACHABLE),
                    new Rule(SSLException.class, ChatFailure.UNREACHABLE),
                    new Rule(HttpTimeoutException.class, ChatFailure.TIMED_OUT),
                    new Rule(java.util.concurrent.TimeoutException.class, ChatFailure.TIMED_OUT),
                    new Rule(TimeoutException.class, ChatFailure.TIMED_OUT),
                    new Rule(AuthenticationException.class, ChatFailure.KEY_REFUSED),
                    new Rule(ModelNotFoundException.class, ChatFailure.MODEL_UNKNOWN),
                    new Rule(RateLimitException.class, ChatFailure.RATE_LIMITED),
                    new Rule(ContentFilteredException.class, ChatFailure.FILTERED),
                    new Rule(InternalServerException.class, ChatFailure.UNAVAILABLE),
                    new Rule(IOException.class, ChatFailure.CUT_OFF));

    private static Diagnosis of(ChatFailure failure) {
        return new Diagnosis(failure, null, null);
    }

    public static Diagnosis of(Throwable thrown) {
        List<Throwable> causes =
                Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                        .limit(MOST_CAUSES)
                        .toList();
        return first(causes, RefusedRequestException.class)
                .map(Diagnosis::ofRefusal)
                .or(() -> first(causes, FailedStreamException.class).map(Diagnosis::ofStream))
                .or(() -> first(causes, HttpException.class).map(Diagnosis::ofStatus))
                .or(() -> byRules(causes))
                .orElseGet(() -> ofUnknown(thrown));
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Diagnosis ofRefusal(RefusedRequestException refusal) {
        ErrorWords words = refusal.words();
        ChatFailure failure = failure(refusal.statusCode(), words);
        // Some repeat a part of the key here.
        String detail =
                failure == ChatFailure.KEY_REFUSED
                        ? "status " + refusal.statusCode()
                        : words.messageOrNull();
        return new Diagnosis(failure, refusal.retryAfter(), detail);
    }

    private static Diagnosis ofStream(FailedStreamException failed) {
        ErrorWords words = failed.words();
        return new Diagnosis(failure(words.status(), words), null, words.messageOrNull());
    }

    /// Of a program's own model the body is not shown: what is secret in it is not known here.
    private static Diagnosis ofStatus(HttpException refusal) {
        int status = refusal.statusCode();
        return new Diagnosis(
                failure(status, ErrorWords.of(String.valueOf(refusal.getMessage()))),
                null,
                "status " + status);
    }

    private static Optional<Diagnosis> byRules(List<Throwable> causes) {
        return RULES.stream()
                .filter(rule -> causes.stream().anyMatch(rule.type()::isInstance))
                .map(rule -> of(rule.failure()))
                .findFirst();
    }

    private static Diagnosis ofUnknown(Throwable thrown) {
        return new Diagnosis(ChatFailure.OTHER, null, thrown.getClass().getSimpleName());
    }

    private static ChatFailure failure(int status, ErrorWords words) {
        if (status >= 500) {
            return ChatFailure.UNAVAILABLE;
        }
        if (status == 401) {
            return ChatFailure.KEY_REFUSED;
        }
        if (status == 402 || words.match(QUOTA)) {
            return ChatFailure.QUOTA;
        }
        if (status == 413 || words.match(TOO_LONG)) {
            return ChatFailure.TOO_LONG;
        }
        if (words.match(MODEL_UNKNOWN)) {
            return ChatFailure.MODEL_UNKNOWN;
        }
        if (words.match(FILTERED)) {
            return ChatFailure.FILTERED;
        }
        return switch (status) {
            case 403 -> ChatFailure.KEY_REFUSED;
            // a provider's own 404 has words; that of any other server mostly has none of a model
            case 404 ->
                    words.type().equals("not_found_error")
                            ? ChatFailure.MODEL_UNKNOWN
                            : ChatFailure.WRONG_ADDRESS;
            case 301, 302, 303, 307, 308, 405 -> ChatFailure.WRONG_ADDRESS;
            case 408 -> ChatFailure.TIMED_OUT;
            case 429 -> ChatFailure.RATE_LIMITED;
            default -> ChatFailure.OTHER;
        };
    }
}
