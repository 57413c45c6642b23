package io.dateline.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.page.PageScript.Import;
import io.dateline.server.page.PageScript.Name;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PageScriptTest {

    private static PageScript parse(String text) {
        return PageScript.parse("/js/desk/desk.js", text);
    }

    private static List<String> code(PageScript script) {
        return script.code().stream().map(PageScript.Line::text).toList();
    }

    @Test
    void itsImportsExportsAndLinesAreUnderstood() {
        PageScript script =
                parse(
                        """
                        // @ts-check
                        import { one } from "../text/numbers.js";
                        import {
                          two,
                          three as third,
                        } from "./more.js";

                        /** @returns {import("../types.js").Sum} */
                        export async function* add() {
                          // why
                          const { late } = await import("./late.js");
                          yield /** @type {number} */ (one + two + third); // a sum
                        }
                        export const SIX = 6;
                        export class Desk {}
                        """);
        assertEquals(
                List.of(
                        new Import("/js/text/numbers.js", List.of(new Name("one", "one"))),
                        new Import(
                                "/js/desk/more.js",
                                List.of(new Name("two", "two"), new Name("three", "third")))),
                script.imports());
        assertEquals(List.of("add", "SIX", "Desk"), script.exports());
        assertEquals(List.of("/js/desk/late.js"), script.lazy());
        assertEquals(
                List.of(
                        "async function* add() {",
                        "const { late } = await import(\"./late.js\");",
                        "yield /** @type {number} */ (one + two + third); // a sum",
                        "}",
                        "const SIX = 6;",
                        "class Desk {}"),
                code(script));
        assertEquals(8, script.code().getFirst().number());
    }

    @Test
    void aModuleOfTypesAloneGivesNothing() {
        PageScript script = parse("/** @typedef {string} Word */\n\nexport {};\n");
        assertEquals(List.of(), script.exports());
        assertEquals(List.of(), script.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import every from \"./x.js\";",
                "import * as all from \"./x.js\";",
                "import \"./x.js\";",
                "import { a } from \"elsewhere\";",
                "import { a } from \"./x.js\"",
                "export default function a() {}",
                "export let changing = 1;",
                "export var changing = 1;",
                "export const { a, b } = both;",
                "export * from \"./x.js\";",
                "export { a } from \"./x.js\";",
                "export { a };",
                "const where = import.meta.url;",
                "const text = `one\nexport const two = 2;`;",
                "const text = \"one\\\ntwo\";",
                "one(); /* a\n comment */",
                "/* a\n comment */ one();",
                "/* a comment"
            })
    void whatCouldBeJoinedWronglyIsRefused(String text) {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> parse(text));
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith("/js/desk/desk.js, line "),
                refusal::toString);
    }
}
