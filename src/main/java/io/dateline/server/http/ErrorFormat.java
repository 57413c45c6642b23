package io.dateline.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// How an interface tells a [Problem]. The path alone decides, so that whatever goes wrong is told
/// in the words that its clients know.
public enum ErrorFormat {
    /// RFC 9457.
    PROBLEM,

    /// What clients of OpenAI's API read, under `/v1`.
    OPENAI;

    private static final int UNAUTHORIZED = 401;

    private static final int TOO_MANY = 429;

    /// @param path of the request, or `null` where it cannot be read, as of what is not HTTP
    public static ErrorFormat of(@Nullable String path) {
        boolean isOpenAi = path != null && (path.equals("/v1") || path.startsWith("/v1/"));
        return isOpenAi ? OPENAI : PROBLEM;
    }

    public String contentType() {
        return switch (this) {
            case PROBLEM -> Problem.CONTENT_TYPE;
            case OPENAI -> "application/json";
        };
    }

    public ObjectNode body(Problem problem) {
        return switch (this) {
            case PROBLEM -> problem.json();
            case OPENAI -> {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.putObject("error")
                        .put("message", problem.detail())
                        .put("type", type(problem.status()))
                        .put("param", problem.field())
                        .put("code", code(problem));
                yield body;
            }
        };
    }

    private static String type(int status) {
        if (status == TOO_MANY) {
            return "rate_limit_error";
        }
        return status < 500 ? "invalid_request_error" : "server_error";
    }

    private static String code(Problem problem) {
        if (problem.status() == UNAUTHORIZED) {
            return "invalid_api_key";
        }
        if (problem.status() == TOO_MANY) {
            return "rate_limit_exceeded";
        }
        return problem.status() == 404 && "model".equals(problem.field())
                ? "model_not_found"
                : problem.title().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
