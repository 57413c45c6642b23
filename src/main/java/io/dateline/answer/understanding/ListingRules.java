package io.dateline.answer.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises who wants every one of several.
final class ListingRules {

    private static final Pattern ENUMERATE =
            Pattern.compile(
                    "(?:(?:(?:give|get|show|find|tell|write|make|send|i need|i want|need)(?: me| us)? )?"
                            + "(?:(?:a|the|your) )?(?:(?:full|complete|short) )?list of\\b.*"
                            + "|(?:list|enumerate)(?: me| us| out)? .+|(?:name|identify|mention)(?: me| us| out)?(?: (?:all"
                            + "|every|each|both|any|some|as many|\\d+|two|three|four|five|six|ten|everyone"
                            + "|everybody|everything)\\b.*|(?: the| its| his| her| their)? (?:\\S+ ){0,4}?"
                            + "(?<plural>\\S+)(?: (?:of|in|at|for|to|from|by|on|that|who|which|with|he|she"
                            + "|they|it)\\b.*)?)"
                            + "|(?:(?:give|get|show|find|tell|write|make|send|i need|i want|need)(?: me| us)? "
                            + ")?(?:(?:all|every|each"
                            + "|everyone|everybody)(?: of)? (?!about\\b|on\\b|you\\b|right\\b|i\\b|is\\b|black)"
                            + "\\S+.*|(?:all |both )?(?:the )?names of .+)"
                            + "|(?:show|give|tell|find) (?:me|us) (?:all|every|each|both) .+)");

    private static final Pattern SEVERAL =
            Pattern.compile(
                    "who (?:all|else)\\b.*"
                            + "|who (?:are|were) (?!you\\b|the (?:man|woman|boy|girl|person)\\b)\\S+.*"
                            + "|who (?:has|have|had) (?:all |ever |previously |already |so far )?(?:been|served"
                            + "|held|worked|acted|led|chaired|headed|coached|managed|run|stood|played)\\b.*"
                            + "|who (?:all )?(?:attended|took part in|participated in|were among|was among) .+"
                            + "|(?:what|where|which) (?:all|else)\\b(?! (?:do|does|did|can|have|has) (?:you|we|they"
                            + "|the articles)\\b).+"
                            + "|which of (?:the|these|those|his|her|its|their|our|your) (?:\\S+ ){1,3}?(?:were"
                            + "|are|have)\\b.*");

    /// The noun that is asked for stands before the verb: the words after `which`.
    private static final Pattern WHICH =
            Pattern.compile(
                    "(?:(?:in|at|to|on|from|for|with|by|of|against|under|during|through|over|between)"
                            + " )?(?<asks>which|what) (?:(?:are|were) (?:all )?(?:(?:the|his|her|its|their"
                            + "|some(?: of the)?|your|our|all the|all) )?(?:\\S+'s? )?)?"
                            + "(?<words>\\S+(?: \\S+){0,3}).*");

    private static final Pattern WHAT_ARE = Pattern.compile("(?:what|which) (?:are|were) .+");

    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    "\\S+(?:an|ish|ese|al|ic|ive|ent|ant|ous|ary|ful|less|ed|ing|able|ible|or|ior|ern"
                            + "|est|nch|eek|ch)"
                            + "|us|uk|eu|un|new|big|small|large|old|young|top|key|main|chief|other|different"
                            + "|several|many|two|three|four|five|six|seven|eight|nine|ten|\\d+|few|more|public"
                            + "|state|city|town|country|county|police|government|council|party|school|trade"
                            + "|bank|film|art|train|bus|road|sports?|football|war|world|tax|high|low|long"
                            + "|senior|junior|rare|free|open|good|bad|great|real|safe|major|minor|further"
                            + "|concrete|private|own|side");

    private static final Set<String> NO_PLURAL =
            Set.of(
                    "news",
                    "series",
                    "species",
                    "means",
                    "mathematics",
                    "physics",
                    "politics",
                    "economics",
                    "athletics",
                    "gas",
                    "bus",
                    "business",
                    "address",
                    "boss",
                    "class",
                    "loss",
                    "process",
                    "progress",
                    "princess",
                    "success",
                    "virus",
                    "campus",
                    "census",
                    "crisis",
                    "basis",
                    "analysis",
                    "status",
                    "focus",
                    "bonus",
                    "press",
                    "illness",
                    "congress",
                    "access",
                    "witness",
                    "hostess",
                    "canvas",
                    "atlas",
                    "lens",
                    "texas",
                    "christmas",
                    "paris",
                    "its",
                    "his",
                    "this",
                    "us",
                    "is",
                    "was",
                    "has",
                    "does",
                    "as",
                    "yes",
                    "headquarters",
                    "distance",
                    "less",
                    "plus",
                    "versus",
                    "perhaps",
                    "always",
                    "happens",
                    "makes",
                    "causes",
                    "drives",
                    "lies",
                    "comes",
                    "goes",
                    "explains",
                    "says",
                    "leads",
                    "gives",
                    "takes",
                    "keeps",
                    "counts",
                    "matters",
                    "remains",
                    "stands",
                    "links",
                    "connects",
                    "separates",
                    "worries",
                    "brings",
                    "sets",
                    "helps",
                    "stops",
                    "prevents",
                    "awaits",
                    "becomes",
                    "begins",
                    "ends",
                    "starts",
                    "follows",
                    "holds",
                    "needs",
                    "runs",
                    "wins",
                    "owns",
                    "hosts",
                    "produces",
                    "uses",
                    "sells",
                    "pays",
                    "costs",
                    "plays",
                    "shows",
                    "works",
                    "opens",
                    "closes",
                    "lives",
                    "covers",
                    "belongs",
                    "grows",
                    "chances",
                    "time",
                    "odds",
                    "distinguishes");

    private static final Set<String> IRREGULAR =
            Set.of(
                    "people",
                    "men",
                    "women",
                    "children",
                    "criteria",
                    "media",
                    "teeth",
                    "feet",
                    "mice",
                    "phenomena",
                    "data",
                    "policemen",
                    "countrymen",
                    "sportsmen",
                    "sportswomen",
                    "geese");

    private ListingRules() {}

    /// What `wording` asks for, if it is every one of several.
    static Optional<Intent> of(Wording wording) {
        String text = wording.text();
        return enumerates(text) || SEVERAL.matcher(text).matches() || asksForSeveral(text)
                ? Optional.of(new Intent.Listing())
                : Optional.empty();
    }

    private static boolean enumerates(String text) {
        Matcher matcher = ENUMERATE.matcher(text);
        return matcher.matches()
                && (matcher.group("plural") == null || isPlural(matcher.group("plural")));
    }

    private static boolean asksForSeveral(String text) {
        Matcher matcher = WHICH.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        List<String> words = List.of(matcher.group("words").split(" "));
        if (words.getFirst().equals("of")) {
            return false;
        }
        boolean plain = WHAT_ARE.matcher(text).matches();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (isPlural(words.get(i))
                    && !(last && i == 0 && matcher.group("asks").equals("what"))) {
                return true;
            }
            if (!plain && !ADJECTIVE.matcher(words.get(i)).matches()) {
                return false;
            }
            if (plain
                    && words.get(i).matches("of|in|for|to|at|by|on|that|which|called|like|doing")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPlural(String word) {
        return IRREGULAR.contains(word)
                || (word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                        && !word.endsWith("'s")
                        && !NO_PLURAL.contains(word));
    }
}
