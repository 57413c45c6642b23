package io.dateline.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A module and all that it imports, in one file: each module in a function of its own, which runs
/// once, after those that it imports, and leaves what it exports in an object that all bundles of a
/// page share. So every module is one for the whole page, as in a browser that fetches them singly.
///
/// @param entry the path of the module that the page or another module asks for
/// @param modules in the order in which they run, the entry last
record ScriptBundle(String entry, List<PageScript> modules) {

    private static final String SHARED = "modules";

    ScriptBundle {
        modules = List.copyOf(modules);
    }

    /// @param script finds a module by its path
    /// @param loaded the paths of the modules that are there before it
    /// @throws IllegalStateException when modules import each other in a circle, or a name that is
    ///     not exported
    static ScriptBundle of(String entry, Function<String, PageScript> script, Set<String> loaded) {
        Map<String, PageScript> ordered = new LinkedHashMap<>();
        visit(entry, script, loaded, new ArrayList<>(), ordered);
        return new ScriptBundle(entry, List.copyOf(ordered.values()));
    }

    private static void visit(
            String path,
            Function<String, PageScript> scripts,
            Set<String> loaded,
            List<String> importers,
            Map<String, PageScript> ordered) {
        if (importers.contains(path)) {
            throw new IllegalStateException(
                    "modules import each other: " + String.join(", ", importers) + ", " + path);
        }
        if (ordered.containsKey(path) || loaded.contains(path)) {
            return;
        }
        PageScript script = scripts.apply(path);
        importers.add(path);
        for (PageScript.Import taken : script.imports()) {
            visit(taken.path(), scripts, loaded, importers, ordered);
            requireExported(script, taken, scripts.apply(taken.path()));
        }
        importers.removeLast();
        ordered.put(path, script);
    }

    private static void requireExported(
            PageScript script, PageScript.Import taken, PageScript from) {
        for (PageScript.Name name : taken.names()) {
            if (!from.exports().contains(name.exported())) {
                throw new IllegalStateException(
                        script.path()
                                + " imports "
                                + name.exported()
                                + ", which "
                                + from.path()
                                + " does not export");
            }
        }
    }

    Set<String> paths() {
        return modules.stream().map(PageScript::path).collect(Collectors.toSet());
    }

    /// The bundle as a module.
    ///
    /// @param first the URL of the page's first bundle, which has the shared object; its own for
    ///     that bundle itself
    /// @param url of the bundle that has a module, by the module's path
    Linked link(String first, UnaryOperator<String> url) {
        boolean isFirst = url.apply(entry).equals(first);
        Linked linked = new Linked();
        linked.add(
                isFirst
                        ? "export const " + SHARED + " = {};"
                        : "import { " + SHARED + " } from \"" + first + "\";");
        for (PageScript module : modules) {
            linked.begin(module.path());
            // two bundles that come later may both bring it
            linked.add(shared(module.path()) + " ??= (() => {");
            for (PageScript.Import taken : module.imports()) {
                linked.add("const { " + names(taken) + " } = " + shared(taken.path()) + ";");
            }
            for (PageScript.Line line : module.code()) {
                linked.add(
                        module.lineWith(
                                line,
                                path ->
                                        "(await import(\"%s\"), %s)"
                                                .formatted(url.apply(path), shared(path))),
                        line.number());
            }
            linked.add("return { " + String.join(", ", module.exports()) + " };");
            linked.add("})();");
        }
        return linked;
    }

    private static String shared(String path) {
        return SHARED + "[\"" + path + "\"]";
    }

    private static String names(PageScript.Import taken) {
        return taken.names().stream()
                .map(
                        name ->
                                name.exported().equals(name.local())
                                        ? name.local()
                                        : name.exported() + ": " + name.local())
                .collect(Collectors.joining(", "));
    }
}
