package io.dateline.answer.extractive;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Names;
import io.dateline.model.text.PromptInjection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the sentences that may settle whether what a statement says is so.
final class SettlingSearch {

    /// Sentences before one that tell whom it speaks of.
    private static final int SENTENCES_BEFORE = 2;

    /// Of the statement's words so many must be told for a denial to be one of it.
    private static final double SAME_MATTER = 0.6;

    /// What tells of a change must have so many of them without the title.
    private static final double OWN_PART = 0.3;

    /// Somebody spoken of before.
    private static final Pattern PRONOUN =
            Pattern.compile(
                    "[\"“‘(]*+(?:he|she|it|they|his|her|its|their|this|that|these|those|both)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Who asks for himself is not in the articles.
    private static final Pattern SPEAKER =
            Pattern.compile(
                    "\\b(?:i|me|my|mine|we|us|our|you|your)\\b(?![.’'])", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOBODY = Pattern.compile("(?:Nobody|No one|None|Neither)\\b");

    private static final Pattern NO_THING = Pattern.compile("No (?!doubt|wonder)\\p{Ll}+\\b");

    private static final String PLACING = "in|at|over|near|off|inside|outside";

    private static final Pattern OTHER_PLACE =
            Pattern.compile("\\b(?:" + PLACING + "|of)\\s(?:the\\s)?(?:\\p{Ll}+\\sof\\s)?\\p{Lu}");

    private final AskedNames names;
    private final AskedTimes times;
    private final AskedActs acts;
    private final AskedState state;
    private final AskedValues values;
    private final Set<String> besidesValues;
    private final Set<String> wanted;
    private final List<List<String>> elsewhere;
    private final Set<String> besidesPlace;
    private final Set<String> besidesNames;
    private final Sentences sentences;

    SettlingSearch(String question, String statement, Sentences sentences) {
        names = AskedNames.in(question);
        times = AskedTimes.in(question);
        acts = AskedActs.in(question);
        state = AskedState.of(question);
        values = AskedValues.in(question);
        besidesValues = ActTerms.of(values.without(AskedState.withoutTime(statement)));
        wanted = ActTerms.of(AskedState.withoutTime(SPEAKER.matcher(statement).replaceAll(" ")));
        this.sentences = sentences;
        elsewhere = places(names, question);
        besidesNames = new HashSet<>(wanted);
        names.names().forEach(name -> besidesNames.removeAll(ActTerms.of(String.join(" ", name))));
        besidesPlace = new HashSet<>(wanted);
        elsewhere.forEach(name -> besidesPlace.removeAll(ActTerms.of(String.join(" ", name))));
    }

    /// Those of a passage that may, if its article mentions whom the question is about, and is of
    /// its time or gives another.
    ///
    /// @param article the whole text
    /// @param found what the reader finds
    List<Settling> in(Passage passage, String article, List<Findings.Candidate> found) {
        AskedNames.Mentioned mentioned = AskedNames.Mentioned.in(passage.article(), article);
        boolean ofItsTime = times.agreeWith(passage.text(), passage.article());
        if (acts.areElsewhereIn(passage.article().title() + " " + article)
                || !names.names().stream()
                        .filter(name -> !elsewhere.contains(name))
                        .allMatch(mentioned::mentions)) {
            return List.of();
        }
        boolean mentionsAll = names.areAllIn(mentioned);
        List<TextSpan> all = sentences.of(passage.text());
        List<TextSpan> orders = PromptInjection.in(passage.text());
        List<Settling> settling = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (orders.stream().anyMatch(all.get(i)::overlaps)) {
                continue;
            }
            Settling one = of(passage, all, i, found);
            if (one.shared() > 0
                    && (ofItsTime || one.settles() == Settling.Settles.MOVES)
                    && !acts.areMissingIn(passage.article().title() + " " + one.near())
                    && (mentionsAll || one.settles() == Settling.Settles.DIFFERS)
                    && isAboutSubject(one)) {
                settling.add(one);
            }
        }
        return settling;
    }

    /// Whether the sentence, those before it or the title mention whom the question names first.
    private boolean isAboutSubject(Settling one) {
        AskedNames.Mentioned near = AskedNames.Mentioned.in(one.passage().article(), one.near());
        return names.names().stream()
                .filter(name -> !elsewhere.contains(name))
                .limit(1)
                .allMatch(near::mentions);
    }

    private Settling of(
            Passage passage, List<TextSpan> all, int i, List<Findings.Candidate> found) {
        TextSpan sentence = all.get(i);
        String own = sentence.of(passage.text());
        String near =
                all.get(Math.max(0, i - SENTENCES_BEFORE)).through(sentence).of(passage.text());
        boolean goesOn = i > 0 && PRONOUN.matcher(own).lookingAt();
        double best =
                found.stream()
                        .filter(one -> one.passage().equals(passage))
                        .filter(one -> one.found().span().overlaps(sentence))
                        .mapToDouble(one -> one.found().score())
                        .max()
                        .orElse(0);
        String about = goesOn ? near : own;
        String title = passage.article().title() + " ";
        Settling.Settles settles =
                settles(passage.article(), own, title + near, title + about, about);
        String shown =
                settles == Settling.Settles.ALLOWS
                        ? near
                        : settles.isAbout() ? title + about : about;
        return new Settling(
                passage,
                goesOn ? all.get(i - 1).through(sentence) : sentence,
                own,
                near,
                share(shown),
                share(own),
                best,
                settles,
                0);
    }

    private double share(String text) {
        return share(text, wanted);
    }

    private static double share(String text, Set<String> terms) {
        Set<String> told = new HashSet<>(ActTerms.of(text));
        told.retainAll(terms);
        return terms.isEmpty() ? 0 : (double) told.size() / terms.size();
    }

    private Settling.Settles settles(
            ArticleMetadata article, String own, String near, String about, String alone) {
        Settling.Settles says = says(own, near);
        if (differs(own, alone)) {
            return Settling.Settles.DIFFERS;
        }
        if (values.areOtherIn(own) && share(about, besidesValues) == 1) {
            return Settling.Settles.MOVES;
        }
        boolean same = names.areAllIn(AskedNames.Mentioned.in(article, near));
        if (!same || share(near) < SAME_MATTER) {
            return says;
        }
        if (acts.areSettledBy(own, near)) {
            return Settling.Settles.DENIES;
        }
        if (tellsNamesAlone(near)) {
            return says;
        }
        if (acts.areDenied(own)
                || NOBODY.matcher(own).lookingAt()
                || (NO_THING.matcher(own).lookingAt() && share(own) > 0)) {
            return Settling.Settles.DENIES;
        }
        if (state.asksForLeave() && AskedState.isLeaveTold(own) && share(own) > 0) {
            return Settling.Settles.ALLOWS;
        }
        if (!state.isPresent()
                || !AskedState.changesIn(own)
                || share(about) < SAME_MATTER
                || share(alone) < OWN_PART) {
            return says;
        }
        return state.asksForChange() ? Settling.Settles.ENDS : Settling.Settles.CHANGES;
    }

    private Settling.Settles says(String own, String near) {
        if (state.asksForChange() && !AskedState.of(own).asksForChange()) {
            return Settling.Settles.SAID;
        }
        return state.asksForDeed() && AskedState.isToCome(own) && share(near, besidesNames) < 1
                ? Settling.Settles.PLANS
                : Settling.Settles.SAYS;
    }

    private boolean tellsNamesAlone(String text) {
        return !besidesNames.isEmpty() && share(text, besidesNames) == 0;
    }

    /// Whether `own` tells all but where, and another place in its stead.
    private boolean differs(String own, String about) {
        return !elsewhere.isEmpty()
                && share(about, besidesPlace) == 1
                && OTHER_PLACE.matcher(own).find()
                && elsewhere.stream().noneMatch(name -> own.contains(Names.bare(name.getLast())));
    }

    /// The names that a word of place leads to in the question.
    private static List<List<String>> places(AskedNames names, String question) {
        return names.names().stream()
                .filter(
                        name ->
                                Pattern.compile(
                                                "\\b(?:"
                                                        + PLACING
                                                        + ")\\s(?:the\\s)?"
                                                        + Pattern.quote(name.getFirst()))
                                        .matcher(question)
                                        .find())
                .toList();
    }
}
