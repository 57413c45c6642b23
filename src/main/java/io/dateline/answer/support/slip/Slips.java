package io.dateline.answer.support.slip;

import io.dateline.answer.support.slip.figure.AtMost;
import io.dateline.answer.support.slip.figure.CountedThing;
import io.dateline.answer.support.slip.figure.Earlier;
import io.dateline.answer.support.slip.figure.Foreseen;
import io.dateline.answer.support.slip.figure.Ordinal;
import io.dateline.answer.support.slip.figure.OtherFigure;
import io.dateline.answer.support.slip.figure.Times;
import io.dateline.answer.support.slip.meaning.Cause;
import io.dateline.answer.support.slip.meaning.Certainty;
import io.dateline.answer.support.slip.meaning.Contrast;
import io.dateline.answer.support.slip.meaning.Denial;
import io.dateline.answer.support.slip.meaning.Extreme;
import io.dateline.answer.support.slip.meaning.Generalisation;
import io.dateline.answer.support.slip.meaning.Hedge;
import io.dateline.answer.support.slip.name.Agent;
import io.dateline.answer.support.slip.name.Attribute;
import io.dateline.answer.support.slip.name.Calling;
import io.dateline.answer.support.slip.name.Direction;
import io.dateline.answer.support.slip.name.Place;
import io.dateline.answer.support.slip.name.Roles;
import io.dateline.answer.support.slip.name.Speaker;
import io.dateline.answer.support.slip.name.Subject;
import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Finds what small chat models get wrong in sentences that read well.
public final class Slips {

    private static final List<Function<Comparison, Optional<String>>> KINDS =
            List.of(
                    Generalisation::in,
                    Certainty::in,
                    Hedge::in,
                    Denial::in,
                    Contrast::in,
                    Earlier::in,
                    CountedThing::in,
                    Ordinal::in,
                    Cause::in,
                    Roles::in,
                    Subject::in,
                    Place::in,
                    Attribute::in,
                    Extreme::in,
                    Foreseen::in,
                    OtherFigure::in,
                    Times::in,
                    Speaker::in,
                    Agent::in,
                    Calling::in,
                    Direction::in,
                    AtMost::in);

    private final Grammar grammar;

    public Slips(Grammar grammar) {
        this.grammar = grammar;
    }

    /// What the claim says otherwise than `sentences`, for people; empty where none is found.
    ///
    /// @param sentences what it is held against, in the order of the text
    public Optional<String> in(String claim, List<String> sentences) {
        Comparison compared = compared(claim, sentences);
        return KINDS.stream().flatMap(kind -> kind.apply(compared).stream()).findFirst();
    }

    private Comparison compared(String claim, List<String> sentences) {
        Parsed parsed = Parsed.of(claim, grammar);
        List<Parsed> sharing =
                sentences.stream()
                        .filter(one -> isOf(Terms.of(one), parsed.terms()))
                        .map(one -> Parsed.of(one, grammar))
                        .toList();
        return new Comparison(parsed, sharing);
    }

    /// Whether the claim must be held against a sentence with these words.
    private static boolean isOf(Set<String> told, Set<String> claimed) {
        return claimed.stream().anyMatch(told::contains) || Extreme.bearsOut(told, claimed);
    }
}
