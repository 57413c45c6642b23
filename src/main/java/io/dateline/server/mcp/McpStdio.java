package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The protocol over standard input and output ("stdio"): a message a line, for the one client that
/// started the process.
public final class McpStdio {

    private final ToolServer tools;
    private final Consumer<JsonNode> out;

    private McpStdio(ToolServer tools, Consumer<JsonNode> out) {
        this.tools = tools;
        this.out = out;
    }

    /// Answers each message of `in` as soon as it can, several at a time, and returns when `in` has
    /// ended and the last response is out. A line that is no message is answered with an error. A
    /// call sees what another process has written by then.
    ///
    /// @param mayWrite whether the client may change the collection
    /// @param out is given each response, to write it as a line; never two at a time
    public static void serve(
            Dateline dateline, boolean mayWrite, InputStream in, Consumer<JsonNode> out)
            throws IOException {
        Supplier<Dateline> engine = () -> refreshed(dateline);
        Supplier<Answerer> answerer = () -> refreshed(dateline)::ask;
        McpStdio server = new McpStdio(ToolServer.of(engine, answerer, mayWrite), out);
        InputStream lines = new BufferedInputStream(in);
        try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte[] line = next(lines); line != null; line = next(lines)) {
                byte[] message = line;
                if (!isBlank(message)) {
                    work.execute(() -> server.take(message));
                }
            }
        }
    }

    private static Dateline refreshed(Dateline dateline) {
        dateline.refresh();
        return dateline;
    }

    private void take(byte[] line) {
        int code = ErrorCodes.PARSE_ERROR;
        try {
            JsonNode message = message(line);
            code = ErrorCodes.INVALID_REQUEST;
            tools.answer(message).ifPresent(this::send);
        } catch (ProblemException e) {
            send(error(code, e.problem().detail()));
        } catch (RuntimeException | StackOverflowError e) {
            send(error(ErrorCodes.INTERNAL_ERROR, ErrorTable.problemOf(e).detail()));
        }
    }

    private static JsonNode message(byte[] line) {
        if (line.length > Json.MAX_ARTICLES_BYTES) {
            throw ProblemException.badRequest(
                    "the message is over the limit of " + Json.MAX_ARTICLES_BYTES + " bytes");
        }
        return Json.parse(line);
    }

    /// To a message whose id could not be read.
    private static ObjectNode error(int code, String message) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        response.putNull("id");
        response.putObject("error").put("code", code).put("message", message);
        return response;
    }

    private synchronized void send(JsonNode response) {
        out.accept(response);
    }

    /// The next line without its end, or `null` after the last; of one that is too long, only so
    /// much that this can be seen.
    private static byte @Nullable [] next(InputStream lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int unit = lines.read();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n') {
            if (line.size() <= Json.MAX_ARTICLES_BYTES) {
                line.write(unit);
            }
            unit = lines.read();
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte unit : line) {
            if (unit != ' ' && unit != '\t' && unit != '\r') {
                return false;
            }
        }
        return true;
    }
}
