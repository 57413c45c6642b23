package io.dateline.server.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One module of the page, understood as far as is needed to join it with others.
///
/// Only the forms of `import` and `export` that the page uses are known, each at the beginning of a
/// line; a module that has another is refused, so that none is ever joined wrongly. Comments that
/// have their lines for themselves are left out.
///
/// @param path as `/js/dom/element.js`
/// @param imports what it takes of each other module
/// @param lazy the paths of the modules that it loads when they are used
/// @param exports the names that it gives
/// @param code its lines without imports, comments and indentation
record PageScript(
        String path,
        List<Import> imports,
        List<String> lazy,
        List<String> exports,
        List<Line> code) {

    /// @param path of the other module
    /// @param names those in the braces
    record Import(String path, List<Name> names) {
        Import {
            names = List.copyOf(names);
        }
    }

    /// @param exported as the other module calls it
    /// @param local as this one does
    record Name(String exported, String local) {}

    /// @param number where it stands in its file, from 0
    record Line(int number, String text) {}

    private static final String IDENTIFIER = "[A-Za-z_$][\\w$]*";

    private static final Pattern IMPORT =
            Pattern.compile("import \\{([^{}]*)\\} from \"(\\.[^\"]+)\";");

    private static final Pattern EXPORT =
            Pattern.compile(
                    "export (?:(?:async )?function\\*? ?|class |const )(" + IDENTIFIER + ")\\b.*");

    private static final Pattern NAME =
            Pattern.compile("(" + IDENTIFIER + ")(?: as (" + IDENTIFIER + "))?");

    /// The one form for what is loaded later; the types in comments are never awaited.
    private static final Pattern LAZY = Pattern.compile("\\bawait import\\(\"(\\.[^\"]+)\"\\)");

    private static final String NOTHING = "export {};";

    PageScript {
        imports = List.copyOf(imports);
        lazy = List.copyOf(lazy);
        exports = List.copyOf(exports);
        code = List.copyOf(code);
    }

    /// @throws IllegalStateException when it has a form that cannot be joined with others
    static PageScript parse(String path, String text) {
        return new Reading(path).read(text);
    }

    /// The code of a line with each `await import(…)` replaced.
    ///
    /// @param replacement of a module's path
    String lineWith(Line line, UnaryOperator<String> replacement) {
        return LAZY.matcher(line.text())
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        replacement.apply(resolve(path, found.group(1)))));
    }

    private static String resolve(String path, String relative) {
        return URI.create(path).resolve(relative).getPath();
    }

    /// Goes through a module line by line.
    private static final class Reading {

        private final String path;
        private final List<Import> imports = new ArrayList<>();
        private final List<String> lazy = new ArrayList<>();
        private final List<String> exports = new ArrayList<>();
        private final List<Line> code = new ArrayList<>();
        private boolean inComment;
        private String unfinishedImport = "";
        private int number;

        Reading(String path) {
            this.path = path;
        }

        PageScript read(String text) {
            for (String line : text.split("\n", -1)) {
                read(line, line.strip());
                number++;
            }
            if (inComment || !unfinishedImport.isEmpty()) {
                throw refused("something that does not end");
            }
            return new PageScript(path, imports, lazy, exports, code);
        }

        private void read(String line, String words) {
            if (inComment) {
                readComment(words);
            } else if (!unfinishedImport.isEmpty() || startsImport(line)) {
                readImport(words);
            } else if (words.startsWith("/*") && !hasCodeAfterComment(words)) {
                inComment = true;
                readComment(words.substring(2));
            } else if (!words.isEmpty() && !words.startsWith("//")) {
                readCode(line);
            }
        }

        private static boolean startsImport(String line) {
            return line.startsWith("import") && !line.startsWith("import(");
        }

        private static boolean hasCodeAfterComment(String words) {
            int end = words.indexOf("*/", 2);
            return end >= 0 && end < words.length() - 2;
        }

        private void readComment(String words) {
            int end = words.indexOf("*/");
            if (end >= 0 && end < words.length() - 2) {
                throw refused("code after a comment of several lines");
            }
            inComment = end < 0;
        }

        private void readImport(String words) {
            unfinishedImport = unfinishedImport.isEmpty() ? words : unfinishedImport + " " + words;
            if (!words.endsWith(";")) {
                return;
            }
            Matcher matcher = IMPORT.matcher(unfinishedImport);
            if (!matcher.matches()) {
                throw refused(unfinishedImport);
            }
            List<Name> names = new ArrayList<>();
            for (String name : matcher.group(1).split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(nameOf(name.strip()));
                }
            }
            imports.add(new Import(resolve(path, matcher.group(2)), names));
            unfinishedImport = "";
        }

        private Name nameOf(String words) {
            Matcher matcher = NAME.matcher(words);
            if (!matcher.matches()) {
                throw refused(words);
            }
            String local = matcher.group(2);
            return new Name(matcher.group(1), local == null ? matcher.group(1) : local);
        }

        private void readCode(String line) {
            refuseWhatGoesOn(line);
            if (line.equals(NOTHING)) {
                return;
            }
            String own = line;
            if (line.startsWith("export")) {
                Matcher matcher = EXPORT.matcher(line);
                if (!matcher.matches()) {
                    throw refused(line);
                }
                exports.add(matcher.group(1));
                own = line.substring("export ".length());
            }
            LAZY.matcher(own).results().forEach(found -> lazy.add(resolve(path, found.group(1))));
            code.add(new Line(number, own.strip()));
        }

        /// What begins on a line and ends on another could hold anything that looks like code.
        private void refuseWhatGoesOn(String line) {
            boolean template = line.chars().filter(letter -> letter == '`').count() % 2 != 0;
            boolean comment = line.lastIndexOf("/*") > line.lastIndexOf("*/");
            if (template || comment || line.endsWith("\\") || line.contains("import.meta")) {
                throw refused(line);
            }
        }

        private IllegalStateException refused(String words) {
            return new IllegalStateException(
                    path + ", line " + (number + 1) + ", has a form not known here: " + words);
        }
    }
}
