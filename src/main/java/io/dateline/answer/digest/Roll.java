package io.dateline.answer.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Several whom one sentence names together, each in a sentence that begins with them.
final class Roll {

    /// Fewer may be named together for another reason than that all of them belong there.
    private static final int LEAST = 3;

    /// How far from the beginning of a sentence the one it is about is named: "The deputy mayor,".
    private static final int NEAR = 32;

    /// A sentence that tells less of what was asked tells something else of the same person.
    private static final double LEAST_SHARE = 0.2;

    /// What tells somebody's whole name tells better who it is.
    private static final double WHOLE_NAME = 1;

    /// Words that name nobody, but for a title: "Councillor", "The deputy mayor,".
    private static final Pattern NOBODY =
            Pattern.compile("(?!When )(?:\\p{Lu}\\S*+ )?[^\\p{Lu}]*+");

    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}’'-]++(?: (?:(?:of|de|van|von|al|bin|da|di) )?\\p{Lu}[\\p{L}’'-]++){0,4}+");

    private Roll() {}

    /// The names in these words, by the last word of each; one that is part of another once.
    static Map<String, String> names(List<String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String some : words) {
            NAME.matcher(some)
                    .results()
                    .map(MatchResult::group)
                    .forEach(
                            name ->
                                    names.merge(
                                            name.substring(name.lastIndexOf(' ') + 1),
                                            name,
                                            (one, other) ->
                                                    one.length() >= other.length() ? one : other));
        }
        return names;
    }

    /// The sentences that tell of those whom `words` name, in their order; `naming` alone, where
    /// it tells of one of them what nothing else does; none where they are too few.
    ///
    /// @param naming the sentence that names them together
    /// @param share how much of what was asked a sentence tells
    static Optional<List<Statement>> of(
            Statement naming,
            List<String> words,
            List<Statement> statements,
            ToDoubleFunction<Statement> share) {
        Map<String, String> names = names(words);
        if (names.size() < LEAST) {
            return Optional.empty();
        }
        List<Statement> told = new ArrayList<>();
        for (String last : names.keySet()) {
            Optional<Statement> own = own(last, naming, statements, share);
            if (own.isEmpty()) {
                return Optional.of(List.of(naming));
            }
            if (!told.contains(own.get())) {
                told.add(own.get());
            }
        }
        return Optional.of(told);
    }

    private static Optional<Statement> own(
            String last,
            Statement naming,
            List<Statement> statements,
            ToDoubleFunction<Statement> share) {
        Pattern name =
                Pattern.compile(
                        "(?<whole>\\p{Lu}[\\p{L}’'-]*+ )?"
                                + Pattern.quote(last)
                                + "(?![\\p{L}’'-])");
        record Own(Statement statement, double worth) {}
        return statements.stream()
                .filter(one -> !one.leans() && !one.equals(naming))
                .flatMap(
                        one ->
                                name.matcher(one.text())
                                        .results()
                                        .limit(1)
                                        .filter(found -> begins(one, found))
                                        .filter(found -> share.applyAsDouble(one) >= LEAST_SHARE)
                                        .map(
                                                found ->
                                                        new Own(
                                                                one,
                                                                share.applyAsDouble(one)
                                                                        + (found.group(1) == null
                                                                                ? 0
                                                                                : WHOLE_NAME))))
                .max(Comparator.comparingDouble(Own::worth))
                .map(Own::statement);
    }

    /// Whether nobody else is named before.
    private static boolean begins(Statement statement, MatchResult found) {
        String before = statement.text().substring(0, found.start());
        return before.length() <= NEAR
                && !before.contains(" and ")
                && NOBODY.matcher(before).matches();
    }
}
