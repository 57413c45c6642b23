package io.dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// JSON that nobody meant: of any kind, or what somebody meant with something else in the place of
/// a part of it.
public final class AnyJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int DEEPEST = 4;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\n\r\u2028",
                    "\uD800",
                    "\uDC00\uD83D",
                    "\u202Eesrever\u2066",
                    "\u200B\uFEFF",
                    "..",
                    "%2F",
                    "\"'`<>&",
                    "<script>alert(1)</script>",
                    "javascript:alert(1)",
                    "http://[::1",
                    "9999-99-99",
                    "+999999999-12-31",
                    "-999999999-01-01T00:00:00Z",
                    "2023-06-18T25:61:61+99:99",
                    "NaN",
                    "null",
                    "a\u0301".repeat(200),
                    "x".repeat(10_000),
                    "verified",
                    "answered",
                    "fact");

    private final Random random;

    public AnyJson(Random random) {
        this.random = random;
    }

    public String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    public JsonNode value() {
        return value(DEEPEST);
    }

    private JsonNode value(int deep) {
        return switch (random.nextInt(deep > 0 ? 10 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(new BigInteger("99999999999999999999999999"));
            case 4 -> JSON.numberNode(new BigDecimal("-1e400"));
            case 5, 6 -> JSON.textNode(text());
            case 7, 8 -> {
                ArrayNode array = JSON.arrayNode();
                for (int n = random.nextInt(4); n > 0; n--) {
                    array.add(value(deep - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int n = random.nextInt(4); n > 0; n--) {
                    object.set(text(), value(deep - 1));
                }
                yield object;
            }
        };
    }

    /// A copy of `meant` in which one to three values are others, missing, or there twice.
    public JsonNode damaged(JsonNode meant) {
        JsonNode copy = meant.deepCopy();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(copy, holders);
            if (holders.isEmpty()) {
                return value();
            }
            damage(holders.get(random.nextInt(holders.size())));
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(within -> collect(within, holders));
        }
    }

    private void damage(JsonNode holder) {
        int at = random.nextInt(holder.size());
        if (holder instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.insert(at, array.get(at));
                default -> array.set(at, value());
            }
        } else if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (random.nextInt(3) == 0) {
                object.remove(names.get(at));
            } else {
                object.set(names.get(at), value());
            }
        }
    }
}
