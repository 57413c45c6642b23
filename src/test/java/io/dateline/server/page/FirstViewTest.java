package io.dateline.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

class FirstViewTest {

    private final Map<String, String> page =
            new HashMap<>(
                    Map.of(
                            "/index.html",
                            """
                            <head>
                              <link rel="stylesheet" href="/css/one.css">
                              <link rel="stylesheet" href="/css/two.css">
                              <script type="module" src="/js/main.js"></script>
                            </head>
                            """,
                            "/css/one.css",
                            "p { color: red; }",
                            "/css/two.css",
                            "p { color: blue; }",
                            "/js/main.js",
                            """
                            import { say } from "./text/say.js";
                            say("main");
                            const { show } = await import("./late/late.js");
                            """,
                            "/js/text/say.js",
                            """
                            /** Says it. */
                            export function say(words) {
                              console.log(words);
                            }
                            """,
                            "/js/late/late.js",
                            """
                            import { say as tell } from "../text/say.js";
                            import { more } from "./more.js";
                            export const show = () => tell(more);
                            """,
                            "/js/late/more.js",
                            "export const more = 1;"));

    private String read(String path) {
        return requireNonNull(page.get(path), path);
    }

    private String file(String url) {
        return requireNonNull(files().get(url), url);
    }

    private Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        new FirstView(this::read)
                .files()
                .forEach(
                        (url, file) ->
                                files.put(
                                        url.replaceFirst("/[0-9a-f]{16}/", "/#/"),
                                        new String(file.content(null), StandardCharsets.UTF_8)));
        return files;
    }

    private String url(String end) {
        Optional<String> url =
                new FirstView(this::read)
                        .files().keySet().stream().filter(each -> each.endsWith(end)).findFirst();
        return url.orElseThrow();
    }

    @Test
    void oneStyleSheetAndOneScriptStandForMany() {
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "/index.html",
                                "/css/#/page.css",
                                "/js/#/main.js",
                                "/js/#/main.js.map",
                                "/js/#/late/late.js",
                                "/js/#/late/late.js.map")),
                new TreeSet<>(files().keySet()));
        assertEquals(
                """
                <head>
                  <link rel="stylesheet" href="%s">
                  <script type="module" src="%s"></script>
                </head>
                """
                        .formatted(url("/page.css"), url("/main.js")),
                file("/index.html"));
        assertEquals("p { color: red; }\np { color: blue; }", file("/css/#/page.css"));
    }

    @Test
    void modulesRunAfterThoseThatTheyImport() {
        String late = url("/late.js");
        assertEquals(
                """
                export const modules = {};
                modules["/js/text/say.js"] ??= (() => {
                function say(words) {
                console.log(words);
                }
                return { say };
                })();
                modules["/js/main.js"] ??= (() => {
                const { say } = modules["/js/text/say.js"];
                say("main");
                const { show } = (await import("%s"), modules["/js/late/late.js"]);
                return {  };
                })();
                //# sourceMappingURL=%s.map
                """
                        .formatted(late, url("/main.js")),
                file("/js/#/main.js"));
    }

    @Test
    void whatIsLoadedLaterSharesWhatIsThereAlready() {
        assertEquals(
                """
                import { modules } from "%s";
                modules["/js/late/more.js"] ??= (() => {
                const more = 1;
                return { more };
                })();
                modules["/js/late/late.js"] ??= (() => {
                const { say: tell } = modules["/js/text/say.js"];
                const { more } = modules["/js/late/more.js"];
                const show = () => tell(more);
                return { show };
                })();
                //# sourceMappingURL=%s.map
                """
                        .formatted(url("/main.js"), url("/late.js")),
                file("/js/#/late/late.js"));
    }

    @Test
    void whatTheFirstModuleLoadsIsThereForAllThatComesLaterButNotForItsFellows() {
        page.computeIfPresent(
                "/index.html",
                (_, index) ->
                        index.replace("main.js", "start.js")
                                + "<link rel=\"modulepreload\" href=\"/js/main.js\">");
        page.put(
                "/js/start.js",
                """
                import { speak } from "./speak.js";
                speak();
                await import("./main.js");
                """);
        page.put(
                "/js/speak.js",
                "export const speak = async () => await import(\"./late/german.js\");");
        page.put("/js/late/german.js", "import { more } from \"./more.js\";");
        assertTrue(file("/index.html").contains("href=\"" + url("/main.js") + "\""));
        String late = file("/js/#/late/late.js");
        assertTrue(late.startsWith("import { modules } from \"" + url("/start.js") + "\";"), late);
        assertFalse(late.contains("modules[\"/js/text/say.js\"] ??="), late);
        assertTrue(file("/js/#/late/german.js").contains("modules[\"/js/late/more.js\"] ??="));
    }

    /// Third line of the script: the first file, second line. Then each the next; then the other
    /// file, a line above.
    @Test
    void theMapLeadsToTheLinesOfTheFiles() {
        String map = file("/js/#/main.js.map");
        assertTrue(map.contains("\"sources\":[\"/js/text/say.js\",\"/js/main.js\"]"), map);
        assertTrue(map.contains("\"mappings\":\";;AACA;AACA;AACA;;;;;ACFA;AACA;;;\""), map);
    }

    @Test
    void whatChangedHasAnotherUrlAndWhatDidNotHasTheSame() {
        String styles = url("/page.css");
        String script = url("/main.js");
        assertEquals(script, url("/main.js"));
        page.put("/js/late/more.js", "export const more = 2;");
        assertEquals(styles, url("/page.css"));
        assertNotEquals(script, url("/main.js"));
        page.put("/css/two.css", "p { color: green; }");
        assertNotEquals(styles, url("/page.css"));
    }

    @Test
    void aScriptThatRunsBeforeThePageIsDrawnStaysByItself() {
        page.computeIfPresent(
                "/index.html",
                (_, index) -> index.replace("</head>", "<script src=\"/js/early.js\"></script>"));
        page.put("/js/early.js", "let early = true;");
        assertEquals("let early = true;", file("/js/#/early.js"));
        String script = "<script src=\"" + url("/early.js") + "\"></script>";
        assertTrue(file("/index.html").contains(script), file("/index.html"));
    }

    @Test
    void modulesThatImportEachOtherAreRefused() {
        page.put("/js/text/say.js", "import { a } from \"../main.js\";");
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> new FirstView(this::read));
        assertEquals(
                "modules import each other: /js/main.js, /js/text/say.js, /js/main.js",
                refusal.getMessage());
    }

    @Test
    void aNameThatIsNotExportedIsRefused() {
        page.put("/js/text/say.js", "export function shout() {}");
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> new FirstView(this::read));
        assertEquals(
                "/js/main.js imports say, which /js/text/say.js does not export",
                refusal.getMessage());
    }
}
