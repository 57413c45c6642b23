package io.dateline.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.TextCut;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The fields of a JSON object that a caller sent. A field that is `null` is one that is not there;
/// a field of another type than asked for ends the request with status 400 and a message that says
/// what came and what was expected.
///
/// @param path where the object stands in the body, with a dot at its end; empty for the body
public record JsonFields(ObjectNode object, String path) {

    /// The most of a wrong value that a message repeats.
    private static final int MAX_SHOWN = 60;

    /// @throws ProblemException when `body` is no object
    public static JsonFields of(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return new JsonFields(object, "");
        }
        throw ProblemException.badRequest("expected a JSON object, not " + shown(body));
    }

    /// @throws ProblemException when the object has a key that is none of `names`
    public void requireKnown(List<String> names) {
        object.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!names.contains(key)) {
                                throw ProblemException.badRequest(
                                        "%s%s is unknown; expected %s"
                                                .formatted(
                                                        path,
                                                        TextCut.shortened(key, MAX_SHOWN),
                                                        String.join(", ", names)));
                            }
                        });
    }

    public String requiredString(String name) {
        String value = string(name);
        if (value == null) {
            throw missing(name, "a string");
        }
        return value;
    }

    public @Nullable String string(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(name, "a string", value);
        }
        return value.textValue();
    }

    public int integer(String name, int absent) {
        JsonNode value = get(name);
        if (value == null) {
            return absent;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrongType(name, "a whole number", value);
        }
        return value.intValue();
    }

    /// A whole number from `least` to `most`.
    public int integer(String name, int absent, int least, int most) {
        int value = integer(name, absent);
        if (value < least || value > most) {
            throw ProblemException.badRequest(
                    "%s%s: expected a whole number from %d to %d, not %d"
                            .formatted(path, name, least, most, value));
        }
        return value;
    }

    public boolean bool(String name, boolean absent) {
        JsonNode value = get(name);
        if (value == null) {
            return absent;
        }
        if (!value.isBoolean()) {
            throw wrongType(name, "true or false", value);
        }
        return value.booleanValue();
    }

    /// The object in field `name`; an empty one where it is not there.
    public JsonFields object(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return new JsonFields(object.objectNode(), path + name + ".");
        }
        if (value instanceof ObjectNode inner) {
            return new JsonFields(inner, path + name + ".");
        }
        throw wrongType(name, "an object", value);
    }

    /// The objects of the array in field `name`; none where it is not there.
    public List<JsonFields> objects(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrongType(name, "an array", value);
        }
        List<JsonFields> objects = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            String place = name + "[" + objects.size() + "]";
            if (!(element instanceof ObjectNode inner)) {
                throw wrongType(place, "an object", element);
            }
            objects.add(new JsonFields(inner, path + place + "."));
        }
        return objects;
    }

    /// The strings of the array in field `name`; none where it is not there.
    public List<String> strings(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrongType(name, "an array of strings", value);
        }
        List<String> strings = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw wrongType(name + "[" + strings.size() + "]", "a string", element);
            }
            strings.add(element.textValue());
        }
        return strings;
    }

    /// As [#strings], where the array must be there.
    public List<String> requiredStrings(String name) {
        if (get(name) == null) {
            throw missing(name, "an array of strings");
        }
        return strings(name);
    }

    /// Whatever is in field `name`, or `null`.
    public @Nullable JsonNode get(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /// To be thrown where the field is needed.
    public ProblemException missing(String name, String expected) {
        return ProblemException.ofField(
                400, path + name, path + name + " is missing; expected " + expected);
    }

    /// To be thrown where the field has a value that cannot be used.
    public ProblemException wrong(String name, String expected) {
        return wrongType(name, expected, object.path(name));
    }

    private ProblemException wrongType(String name, String expected, JsonNode came) {
        return ProblemException.ofField(
                400, path + name, path + name + ": expected " + expected + ", not " + shown(came));
    }

    private static String shown(JsonNode value) {
        return TextCut.shortened(value.toString(), MAX_SHOWN);
    }
}
