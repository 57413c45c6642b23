package io.dateline.server.http;

import io.dateline.article.TextCut;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The parameters of a URL's query. A blank one is one that is not there, as a form with an empty
/// field sends it.
public record QueryParameters(Context ctx) {

    /// A page is for reading, not for taking everything away.
    public static final int MAX_LIMIT = 100;

    private static final int MOST_VALUES = 100;

    private static final int MOST_SHOWN = 100;

    /// @throws ProblemException 400 where it comes several times: nobody could tell which counts
    public @Nullable String get(String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1) {
            throw ProblemException.badRequest(
                    name + " comes " + values.size() + " times, expected once");
        }
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    /// Refuses a parameter of any other name: one that is misspelt must not let everything through.
    ///
    /// @throws ProblemException 400 where there is one
    public void requireKnown(List<String> names) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (!names.contains(name)) {
                throw ProblemException.badRequest(
                        TextCut.shortened(name, MOST_SHOWN)
                                + " is unknown; expected "
                                + String.join(", ", names));
            }
        }
    }

    /// All values of a parameter that may come up to 100 times, without blank ones.
    public List<String> all(String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > MOST_VALUES) {
            throw ProblemException.badRequest(
                    name + " comes " + values.size() + " times, at most " + MOST_VALUES);
        }
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    /// A parameter that is `true` or `false`; false where it is not there.
    public boolean bool(String name) {
        String text = get(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw ProblemException.badRequest(
                    name + ": expected true or false, not \"" + text + "\"");
        }
        return true;
    }

    public String required(String name) {
        String value = get(name);
        if (value == null) {
            throw ProblemException.badRequest("the parameter " + name + " is missing");
        }
        return value;
    }

    /// The parameter `limit`, from 1 to 100.
    public int limit(int absent) {
        String text = get("limit");
        if (text == null) {
            return absent;
        }
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw ProblemException.badRequest(
                "limit: expected a number from 1 to " + MAX_LIMIT + ", not \"" + text + "\"");
    }
}
