package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.server.http.JsonFields;

import java.util.List;

/// Something that a model can have done.
interface Tool {

    String name();

    /// The name for people.
    String title();

    /// For the model: what it does, and when to use it.
    String description();

    /// The JSON schema of what [#call] takes.
    ObjectNode input();

    /// The JSON schema of what [#call] gives.
    ObjectNode output();

    /// Whether it changes the collection.
    default boolean writes() {
        return false;
    }

    /// Whether it costs the models' time, so that it has to wait for its turn.
    default boolean takesTurns() {
        return false;
    }

    /// @param arguments of names that [#input] has, unchecked beyond that
    /// @throws io.dateline.server.http.ProblemException when they are not what it takes, or name
    ///     what is not there
    Result call(JsonFields arguments);

    /// What came of a call.
    ///
    /// @param structured as the REST interface gives it
    /// @param texts the same for models that get text only. What an article says either has a text
    ///     to itself or comes last in one, so that it cannot pass for what Dateline says.
    record Result(ObjectNode structured, List<String> texts) {
        public Result {
            texts = List.copyOf(texts);
        }
    }
}
