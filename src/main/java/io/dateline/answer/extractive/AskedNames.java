package io.dateline.answer.extractive;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.model.text.Names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The names that a question mentions, each as its words in order. An article that never mentions
/// one of them is about something else.
///
/// @param choosing whether the question leaves a choice between some
record AskedNames(List<List<String>> names, boolean choosing) {

    private static final Pattern CHOICE = Pattern.compile("\\bor\\b", Pattern.CASE_INSENSITIVE);

    /// Words that begin a question with a capital and name nothing.
    private static final Set<String> OPENERS =
            words(
                    "who whom whose what which when where why how did do does is are was were am"
                            + " has"
                            + " have had can could will would shall should may might must in on"
                            + " at from to"
                            + " for with by of off over under through until up since during after"
                            + " before"
                            + " about between among against within around near according the a an"
                            + " and or"
                            + " but if so then also please tell give name list show find say"
                            + " explain i it"
                            + " he she they we you there this that these those his her their its"
                            + " my our any"
                            + " some all both each most many much ok hi hello");

    /// With these alone nobody and nothing is named.
    private static final Set<String> GENERIC =
            words(
                    "councillor inspector sergeant detective reverend storm hurricane cyclone"
                            + " typhoon new north south east west northern southern"
                            + " eastern"
                            + " western central upper lower great saint san los las mount lake"
                            + " river bay"
                            + " university college school hospital bank ministry lord lady sir"
                            + " dame president"
                            + " vice prime minister king queen prince princess pope mr mrs ms"
                            + " miss dr prof"
                            + " professor general captain colonel judge senator governor mayor"
                            + " chief chairman"
                            + " chancellor secretary director the st port fort operation project"
                            + " team club"
                            + " council city county town street road company group i tv pm mp mps"
                            + " ceo"
                            + " cfo coo gdp dna ai it hq pr hr vat cv id ngo ngos");

    /// Of what many are, and which an article need not say of one.
    private static final Set<String> CONTINENTS =
            words("european african asian western eastern nordic arab latin");

    private static final Set<String> PARTICLES =
            words("of the von van de der den del della di da du la le bin al el ter");

    private static final Set<String> TIMES =
            words(
                    "january february march april may june july august september october november"
                            + " december jan feb mar apr jun jul aug sep sept oct nov dec monday"
                            + " tuesday"
                            + " wednesday thursday friday saturday sunday easter christmas q1 q2"
                            + " q3 q4");

    /// Fewer words than these all have a capital by chance.
    private static final int FEW_WORDS = 4;

    /// So many letters may have one that is wrong.
    private static final int LETTERS_A_SLIP = 6;

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    static AskedNames in(String question) {
        List<MatchResult> words = Names.words(question).toList();
        if (areAllCapitals(words)) {
            return new AskedNames(List.of(), false);
        }
        List<List<String>> names = new ArrayList<>();
        List<String> name = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).group();
            boolean begins = begins(words, i, question);
            boolean adjoins = i > 0 && adjoin(words.get(i - 1), words.get(i), question);
            boolean particle =
                    !name.isEmpty()
                            && PARTICLES.contains(word)
                            && leadsToCapital(words, i, question);
            if (!adjoins || (!isCapital(word) && !particle)) {
                close(name, names);
            }
            if (isCapital(word) && !(begins && isOpener(words, i))) {
                name.add(word);
            }
        }
        close(name, names);
        return new AskedNames(List.copyOf(names), CHOICE.matcher(question).find());
    }

    /// Whether somebody writes every word so, which tells nothing.
    private static boolean areAllCapitals(List<MatchResult> words) {
        List<String> telling =
                words.stream()
                        .skip(1)
                        .map(MatchResult::group)
                        .filter(word -> !OPENERS.contains(word) && !PARTICLES.contains(word))
                        .toList();
        return telling.size() >= FEW_WORDS && telling.stream().allMatch(AskedNames::isCapital);
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /// Whether a sentence may begin with the word.
    private static boolean begins(List<MatchResult> words, int i, String question) {
        return i == 0
                || question.substring(words.get(i - 1).end(), words.get(i).start())
                        .chars()
                        .anyMatch(sign -> ".?!:\"“".indexOf(sign) >= 0)
                || words.get(i - 1).group().endsWith(".");
    }

    /// A word that begins a sentence names something only where the next has a capital too, or it
    /// has several itself, or a genitive's ending.
    private static boolean isOpener(List<MatchResult> words, int i) {
        String word = words.get(i).group();
        boolean goesOn = i + 1 < words.size() && isCapital(words.get(i + 1).group());
        boolean tells =
                !Names.bare(word).equals(word)
                        || word.chars().skip(1).anyMatch(Character::isUpperCase);
        return OPENERS.contains(Names.folded(word)) || !(goesOn || tells);
    }

    private static boolean adjoin(MatchResult one, MatchResult next, String question) {
        return question.substring(one.end(), next.start()).isBlank()
                && !one.group().matches(".*[’'][sS]?");
    }

    private static boolean leadsToCapital(List<MatchResult> words, int i, String question) {
        for (int next = i + 1; next < words.size() && next <= i + 2; next++) {
            if (!adjoin(words.get(next - 1), words.get(next), question)) {
                return false;
            }
            if (isCapital(words.get(next).group())) {
                return true;
            }
            if (!PARTICLES.contains(words.get(next).group())) {
                return false;
            }
        }
        return false;
    }

    private static void close(List<String> name, List<List<String>> names) {
        List<String> told =
                name.stream().filter(word -> !TIMES.contains(Names.folded(word))).toList();
        boolean isOne =
                told.stream()
                        .map(Names::folded)
                        .anyMatch(word -> !GENERIC.contains(word) && !CONTINENTS.contains(word));
        if (isOne) {
            names.add(told);
        }
        name.clear();
    }

    /// Whether an article mentions all of them; one is enough where the question names what to
    /// choose from.
    boolean areAllIn(Mentioned article) {
        return choosing
                ? names.isEmpty() || names.stream().anyMatch(article::mentions)
                : names.stream().allMatch(article::mentions);
    }

    /// What an article mentions.
    record Mentioned(String text, Set<String> words, Set<String> aliases) {

        /// `V&A` is told by `Victoria and Albert`.
        private static final Pattern JOINED_INITIALS = Pattern.compile("(?<=\\p{Lu})&(?=\\p{Lu})");

        private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}");
        private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}’'])\\p{Lu}");
        private static final Pattern RUN =
                Pattern.compile(
                        "\\p{Lu}[\\p{L}’'-]*+(?:\\s(?:(?:of|the|and|for|to"
                                + "|on)\\s)?+\\p{Lu}[\\p{L}’'-]*+)++");

        static Mentioned in(Article article) {
            return in(article.metadata(), article.text());
        }

        /// What a part of an article mentions, with its title.
        static Mentioned in(ArticleMetadata article, String text) {
            String all =
                    Stream.of(article.title(), article.source(), article.byline(), text)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" . "));
            Set<String> words =
                    Names.words(all)
                            .flatMap(word -> parts(word.group()))
                            .collect(Collectors.toSet());
            Set<String> aliases = Names.aliases(all).map(Names::folded).collect(Collectors.toSet());
            return new Mentioned(all, words, aliases);
        }

        private static Stream<String> parts(String word) {
            String folded = plain(word);
            return folded.indexOf('-') < 0 && folded.indexOf('’') < 0 && folded.indexOf('\'') < 0
                    ? Stream.of(folded)
                    : Stream.concat(Stream.of(folded), Arrays.stream(folded.split("[-’']")));
        }

        /// By its last word, as a person is by the surname; or by the first, where the article uses
        /// that alone.
        boolean mentions(List<String> full) {
            List<String> name =
                    full.stream().filter(word -> !GENERIC.contains(Names.folded(word))).toList();
            if (name.isEmpty()) {
                return true;
            }
            if (isAnother(name)) {
                return false;
            }
            String last = name.getLast();
            if (knows(last) || abbreviates(full)) {
                return true;
            }
            String first = name.getFirst();
            return name.size() > 1 && knows(first) && standsAlone(first);
        }

        private boolean knows(String word) {
            String folded = plain(word);
            if (words.contains(folded) || aliases.contains(folded)) {
                return true;
            }
            String[] parts = folded.split("[-’'&]", -1);
            if (parts.length > 1) {
                return isSpelledOut(word)
                        || Arrays.stream(parts).allMatch(part -> part.isEmpty() || knows(part));
            }
            return words.stream().anyMatch(known -> isSpelled(folded, known)) || isSpelledOut(word);
        }

        private boolean isSpelledOut(String word) {
            String initials = JOINED_INITIALS.matcher(Names.bare(word)).replaceAll("");
            return CAPITALS.matcher(initials).matches() && spellsOut(initials);
        }

        /// In small letters, without accents.
        private static String plain(String word) {
            return Names.withoutAccents(Names.folded(word));
        }

        /// Whether `word` may be how somebody writes `known`.
        private static boolean isSpelled(String word, String known) {
            return Names.areKin(known, word)
                    || distance(word, known) <= word.length() / LETTERS_A_SLIP;
        }

        /// Levenshtein's, of words whose lengths do not differ by more than two.
        private static int distance(String one, String other) {
            if (one.length() < LETTERS_A_SLIP || Math.abs(one.length() - other.length()) > 2) {
                return Integer.MAX_VALUE;
            }
            int[] row = IntStream.rangeClosed(0, other.length()).toArray();
            for (int i = 1; i <= one.length(); i++) {
                int corner = row[0];
                row[0] = i;
                for (int j = 1; j <= other.length(); j++) {
                    int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    corner = row[j];
                    row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
                }
            }
            return row[other.length()];
        }

        /// Whether the article speaks of somebody of that surname by another first name only.
        private boolean isAnother(List<String> name) {
            if (name.size() != 2 || knows(name.getFirst())) {
                return false;
            }
            String first = Names.folded(name.getFirst());
            return Pattern.compile(
                            "(\\p{Lu}\\p{Ll}++)\\s"
                                    + Pattern.quote(Names.bare(name.getLast()))
                                    + "(?![\\p{L}\\p{N}])")
                    .matcher(text)
                    .results()
                    .map(found -> Names.folded(found.group(1)))
                    .filter(other -> !GENERIC.contains(other) && !OPENERS.contains(other))
                    .anyMatch(other -> !other.contains(first) && !first.contains(other));
        }

        private boolean standsAlone(String word) {
            return Pattern.compile(
                            "(?<![\\p{L}\\p{N}])"
                                    + Pattern.quote(Names.bare(word))
                                    + "(?![\\p{L}\\p{N}])(?!\\s\\p{Lu})")
                    .matcher(text)
                    .find();
        }

        /// Whether words with these initials stand beside each other.
        private boolean spellsOut(String initials) {
            boolean named =
                    RUN.matcher(text)
                            .results()
                            .anyMatch(run -> initials(run.group()).contains(initials));
            return named || (initials.length() > 2 && firstLetters().contains(initials));
        }

        private String firstLetters() {
            return Names.words(text)
                    .map(word -> word.group().substring(0, 1).toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining());
        }

        private boolean abbreviates(List<String> name) {
            String initials = initials(String.join(" ", name));
            return initials.length() > 2 && words.contains(initials.toLowerCase(Locale.ROOT));
        }

        private static String initials(String text) {
            return INITIAL.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining());
        }
    }
}
