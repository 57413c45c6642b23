package io.dateline.server.page;

import io.dateline.article.Sha256;
import io.dateline.server.page.PageFile.Keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser loads to show the page: `index.html`, in which one style sheet and one script
/// stand for the many that it leads to, and a script for each module that is loaded when it is
/// used, or once the first has run. All but `index.html` have the hash of their contents in their
/// URL. Made of the files as they are: who changes one needs no tool.
final class FirstView {

    static final String INDEX = "/index.html";

    private static final Pattern STYLE =
            Pattern.compile("\n *<link rel=\"stylesheet\" href=\"(/css/[^\"]+)\">");

    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"module\" src=\"(/js/[^\"]+)\"></script>");

    /// A script that runs before the page is drawn, and is joined with no other.
    private static final Pattern EARLY = Pattern.compile("<script src=\"(/js/[^\"]+)\">");

    private static final int HASH_LETTERS = 16;

    private final Map<String, PageFile> files = new HashMap<>();

    /// @param read the text of a file, by its path
    /// @throws IllegalStateException when a file is missing or cannot be joined with others
    FirstView(UnaryOperator<String> read) {
        String index = read.apply(INDEX);
        Matcher script = SCRIPT.matcher(index);
        if (!script.find()) {
            throw new IllegalStateException(INDEX + " names no module");
        }
        String entry = script.group(1);
        Map<String, String> scriptUrls = addScripts(entry, bundles(entry, read));
        String styleUrl = addStyles(index, read);
        String joined = index;
        for (Map.Entry<String, String> each : scriptUrls.entrySet()) {
            joined = joined.replace("\"" + each.getKey() + "\"", "\"" + each.getValue() + "\"");
        }
        for (MatchResult early : EARLY.matcher(index).results().toList()) {
            String path = early.group(1);
            String text = read.apply(path);
            String url = hashed(path, hash(text));
            add(url, text, Keep.FOR_EVER);
            joined = joined.replace("\"" + path + "\"", "\"" + url + "\"");
        }
        add(INDEX, withOneStyleSheet(joined, styleUrl), Keep.UNTIL_CHANGED);
    }

    /// By the paths of their URLs.
    Map<String, PageFile> files() {
        return Map.copyOf(files);
    }

    private static Map<String, ScriptBundle> bundles(String entry, UnaryOperator<String> read) {
        Map<String, PageScript> parsed = new HashMap<>();
        Function<String, PageScript> scripts =
                path -> parsed.computeIfAbsent(path, it -> PageScript.parse(it, read.apply(it)));
        ScriptBundle first = ScriptBundle.of(entry, scripts, Set.of());
        Map<String, ScriptBundle> bundles = new LinkedHashMap<>();
        bundles.put(entry, first);
        Deque<User> users = new ArrayDeque<>();
        first.modules().forEach(module -> users.add(new User(module, first.paths())));
        while (!users.isEmpty()) {
            User user = users.removeFirst();
            for (String lazy : user.module().lazy()) {
                if (!user.loaded().contains(lazy) && !bundles.containsKey(lazy)) {
                    ScriptBundle bundle = ScriptBundle.of(lazy, scripts, user.loaded());
                    bundles.put(lazy, bundle);
                    boolean byEntry = user.module().path().equals(entry);
                    Set<String> loaded = byEntry ? union(user.loaded(), bundle) : user.loaded();
                    bundle.modules().forEach(module -> users.add(new User(module, loaded)));
                }
            }
        }
        return bundles;
    }

    /// A module that may load others. What the entry itself loads is the rest of the page, so that
    /// all that it leads to finds it loaded; any other bundle may come without its fellows.
    ///
    /// @param loaded the paths of the modules that are surely there before those it loads
    private record User(PageScript module, Set<String> loaded) {}

    private static Set<String> union(Set<String> paths, ScriptBundle bundle) {
        Set<String> all = new HashSet<>(paths);
        all.addAll(bundle.paths());
        return all;
    }

    /// @return by the paths of the modules that the page and other modules ask for, the URLs
    private Map<String, String> addScripts(String entry, Map<String, ScriptBundle> bundles) {
        // each names the others, so that one hash stands for all
        String hash = hash(link(entry, bundles, path -> path));
        Map<String, Linked> linked = link(entry, bundles, path -> hashed(path, hash));
        linked.forEach(
                (url, script) -> {
                    String map = url + ".map";
                    add(url, script.text() + "//# sourceMappingURL=" + map + "\n", Keep.FOR_EVER);
                    add(map, script.map(), Keep.FOR_EVER);
                });
        return bundles.keySet().stream()
                .collect(Collectors.toMap(path -> path, path -> hashed(path, hash)));
    }

    private static Map<String, Linked> link(
            String entry, Map<String, ScriptBundle> bundles, UnaryOperator<String> urlOf) {
        // what is loaded already may still be asked for as if it were not
        UnaryOperator<String> url = path -> urlOf.apply(bundles.containsKey(path) ? path : entry);
        return bundles.values().stream()
                .collect(
                        Collectors.toMap(
                                bundle -> url.apply(bundle.entry()),
                                bundle -> bundle.link(url.apply(entry), url),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static String hash(Map<String, Linked> scripts) {
        return scripts.values().stream()
                .map(script -> script.text() + script.map())
                .collect(Collectors.collectingAndThen(Collectors.joining(), FirstView::hash));
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, HASH_LETTERS);
    }

    private static String hashed(String path, String hash) {
        int folder = path.indexOf('/', 1);
        return path.substring(0, folder + 1) + hash + path.substring(folder);
    }

    private String addStyles(String index, UnaryOperator<String> read) {
        List<String> sheets =
                STYLE.matcher(index)
                        .results()
                        .map(found -> withoutIndentation(read.apply(found.group(1))))
                        .toList();
        if (sheets.isEmpty()) {
            throw new IllegalStateException(INDEX + " names no style sheet");
        }
        String joined = String.join("\n", sheets);
        String url = hashed("/css/page.css", hash(joined));
        add(url, joined, Keep.FOR_EVER);
        return url;
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String withOneStyleSheet(String index, String url) {
        int first =
                STYLE.matcher(index).results().map(MatchResult::start).findFirst().orElseThrow();
        String rest = STYLE.matcher(index.substring(first)).replaceAll("");
        return index.substring(0, first)
                + "\n  <link rel=\"stylesheet\" href=\""
                + url
                + "\">"
                + rest;
    }

    private void add(String url, String text, Keep keep) {
        String type = PageFiles.typeOf(url);
        if (type == null) {
            throw new IllegalStateException("no type is known for " + url);
        }
        files.put(url, new PageFile(type, keep, text.getBytes(StandardCharsets.UTF_8)));
    }
}
