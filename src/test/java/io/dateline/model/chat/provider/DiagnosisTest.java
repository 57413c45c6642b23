package io.dateline.model.chat.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;

import io.dateline.model.chat.ChatFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

/// What models throw that a program brings along.
class DiagnosisTest {

    static Stream<Arguments> throwables() {
        return Stream.of(
                Arguments.of(new AuthenticationException("no"), ChatFailure.KEY_REFUSED),
                Arguments.of(new ModelNotFoundException("no"), ChatFailure.MODEL_UNKNOWN),
                Arguments.of(new RateLimitException("no"), ChatFailure.RATE_LIMITED),
                Arguments.of(new InternalServerException("no"), ChatFailure.UNAVAILABLE),
                Arguments.of(new ContentFilteredException("no"), ChatFailure.FILTERED),
                Arguments.of(new TimeoutException("no"), ChatFailure.TIMED_OUT),
                Arguments.of(new HttpTimeoutException("no"), ChatFailure.TIMED_OUT),
                Arguments.of(new HttpConnectTimeoutException("no"), ChatFailure.UNREACHABLE),
                Arguments.of(new SSLHandshakeException("no"), ChatFailure.UNREACHABLE),
                Arguments.of(
                        new ConnectException().initCause(new ClosedChannelException()),
                        ChatFailure.UNREACHABLE),
                Arguments.of(
                        new IllegalStateException(new UnknownHostException("no")),
                        ChatFailure.HOST_NOT_FOUND),
                Arguments.of(new IOException("no"), ChatFailure.CUT_OFF),
                Arguments.of(new IllegalStateException("no"), ChatFailure.OTHER));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void theCauseTellsTheFailure(Throwable thrown, ChatFailure failure) {
        assertEquals(failure, Diagnosis.of(thrown).failure());
    }

    @Test
    void aRefusalIsReadByItsBodyAndTheBodyIsNotShown() {
        HttpException refusal =
                new HttpException(
                        429,
                        "{\"error\": {\"code\": \"insufficient_quota\", \"message\": \"sk-1\"}}");
        assertEquals(
                new Diagnosis(ChatFailure.QUOTA, null, "status 429"),
                Diagnosis.of(new RateLimitException(refusal)));
    }

    @Test
    void causesInACircleEnd() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        assertEquals(ChatFailure.OTHER, Diagnosis.of(one).failure());
    }
}
