package io.dateline.answer.extractive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a question says was done or is so, by its words. A sentence that denies it, or tells in its
/// place of an act that excludes it, says no such thing: who postpones does not cancel.
///
/// @param denies whether the question itself asks for what is not so
///
/// @param main those of the words that do not just tell when or why
record AskedActs(Set<String> terms, Set<String> main, boolean denies) {

    /// Where a clause begins that tells when or why, behind what is asked.
    private static final Pattern CLAUSE_BESIDE =
            Pattern.compile(
                    "(?<=\\S\\s)(?:when|while|after|before|because|although|since)\\s.*+",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// In each line what stands on one side of the bar excludes what stands on the other, unless
    /// both are told. Acts that are one seen from two sides are none of these: who buys has
    /// somebody sell.
    private static final List<Map.Entry<Set<String>, Set<String>>> EXCLUDING =
            List.of(
                            "cancel cancelled cancellation scrap abandon | postpone postponement"
                                    + " delay"
                                    + " defer reschedule",
                            "resign resignation quit | remove dismiss dismissal sack oust expel",
                            "accept acceptance agree approve approval | refuse refusal reject"
                                    + " rejection"
                                    + " decline veto",
                            "support endorse | oppose opposition",
                            "resign resignation quit | elect election",
                            "open reopen opening | close closed closure shut",
                            "arrive arrival | leave left depart departure",
                            "rise rose risen increase grow grew grown growth climb | fall fell"
                                    + " fallen"
                                    + " drop decrease shrink shrank decline",
                            "lift repeal | impose introduce tighten",
                            "arrest detain | release acquit",
                            "convict conviction guilty | acquit acquittal innocent",
                            "marry married marriage wedding | divorce",
                            "hire appoint recruit | sack dismiss dismissal oust",
                            "build built construct | demolish demolition",
                            "highest | lowest",
                            "hottest warmest | coldest coolest",
                            "oldest | youngest",
                            "largest biggest | smallest",
                            "longest | shortest",
                            "fastest | slowest",
                            "best | worst",
                            "born birth | die died dead death",
                            "strengthen | weaken",
                            "confirm | deny denied",
                            "expand | reduce shrink",
                            "child children kid kids | adult adults grown-up",
                            "profit earnings earned earn loss net | revenue turnover",
                            "minimum | maximum",
                            "import | export",
                            "male | female")
                    .stream()
                    .map(AskedActs::sides)
                    .toList();

    /// What excludes an act where it is asked whether that was done. Asked who did it, who lost
    /// tells of who won.
    private static final List<Map.Entry<Set<String>, Set<String>>> SETTLED =
            List.of(sides("win won beat beaten victory | lose lost defeat"));

    private static final int SAME_MATTER_TERMS = 3;
    private static final double SAME_MATTER_SHARE = 0.4;

    private static final Pattern NEGATED =
            Pattern.compile(
                    "(?:\\b(?:not|never|no longer|cannot|neither)|n[’']t)\\b"
                            + "(?!\\s(?:only|just|until|because))"
                            + "((?:\\s(?:yet|been|be|have|ever|even|to|also"
                            + "|going|(?:learn(?:ed|t)?|able|managed?|allowed|permitted) to))*+)\\s(\\p{Ll}++)",
                    Pattern.CASE_INSENSITIVE);

    /// What was not so until then was so from then on.
    private static final Pattern UNTIL =
            Pattern.compile("[^.;!?]{0,60}?\\b(?:until|till)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE = Pattern.compile("[,;:–—]|\\bbut\\b");

    private static final Pattern NEGATING =
            Pattern.compile(
                    "\\b(?:not|never|no|nor|neither|cannot|without|fail|fails|failed)\\b|n[’']t\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Nobody owns something in "his own".
    private static final Pattern POSSESSED =
            Pattern.compile("(\\b(?:his|her|its|their|my|your|our|whose)|[’']s?)\\sown\\b");

    private static Map.Entry<Set<String>, Set<String>> sides(String line) {
        String[] sides = line.split("\\|", 2);
        return Map.entry(ActTerms.of(sides[0]), ActTerms.of(sides[1]));
    }

    static AskedActs in(String question) {
        String asked = POSSESSED.matcher(question).replaceAll("$1");
        return new AskedActs(
                ActTerms.of(asked),
                ActTerms.of(CLAUSE_BESIDE.matcher(asked).replaceFirst("")),
                NEGATING.matcher(question).find());
    }

    /// Whether `said` tells of an act that excludes one of the question's, which is told neither
    /// there nor in `before`.
    boolean areExcludedBy(String said, String before) {
        return areExcludedBy(EXCLUDING, said, before);
    }

    /// The same where it is asked whether the act was done.
    boolean areSettledBy(String said, String before) {
        return areExcludedBy(said, before) || areExcludedBy(SETTLED, said, before);
    }

    private boolean areExcludedBy(
            List<Map.Entry<Set<String>, Set<String>>> excluding, String said, String before) {
        Set<String> told = ActTerms.of(said);
        Set<String> all = new HashSet<>(told);
        all.addAll(ActTerms.of(before));
        return excluding.stream()
                .anyMatch(
                        sides ->
                                excludes(sides.getKey(), sides.getValue(), told, all)
                                        || excludes(sides.getValue(), sides.getKey(), told, all));
    }

    private boolean excludes(
            Set<String> asked, Set<String> other, Set<String> told, Set<String> all) {
        return asked.stream().anyMatch(terms::contains)
                && other.stream().noneMatch(terms::contains)
                && asked.stream().noneMatch(all::contains)
                && other.stream().anyMatch(told::contains);
    }

    /// Whether one of them has none of the words by which it is told in `near`.
    boolean areMissingIn(String near) {
        return ToldActs.areMissing(main, ActTerms.of(near));
    }

    /// Whether `article` tells nothing of a place where the question says they were done.
    boolean areElsewhereIn(String article) {
        return ToldActs.arePlacesMissing(terms, article);
    }

    /// Whether `said` denies what the question takes for granted: one of its acts, with so many of
    /// its words that it is of the same matter.
    boolean areDeniedBy(String said) {
        Set<String> told = ActTerms.of(said);
        long shared = terms.stream().filter(told::contains).count();
        return shared >= SAME_MATTER_TERMS
                && shared >= SAME_MATTER_SHARE * terms.size()
                && areDenied(said);
    }

    boolean areDenied(String said) {
        return deniedIn(said).findAny().isPresent();
    }

    /// Whether `said` denies one of the question's acts, which is not denied there, in the clause
    /// that goes on to `place`.
    boolean areDeniedBefore(int place, String said) {
        return deniedIn(said)
                .anyMatch(
                        end -> end <= place && !CLAUSE.matcher(said.substring(end, place)).find());
    }

    /// The ends of the words that deny.
    private Stream<Integer> deniedIn(String said) {
        return denies
                ? Stream.empty()
                : NEGATED.matcher(said)
                        .results()
                        .filter(denial -> !Character.isUpperCase(denial.group(2).charAt(0)))
                        .filter(denial -> isAsked(ActTerms.of(denial.group(2))))
                        .filter(
                                denial ->
                                        !UNTIL.matcher(said)
                                                .region(denial.end(), said.length())
                                                .lookingAt())
                        .map(MatchResult::end);
    }

    private boolean isAsked(Set<String> denied) {
        return !denied.isEmpty() && terms.containsAll(denied);
    }
}
