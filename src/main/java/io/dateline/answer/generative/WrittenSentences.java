package io.dateline.answer.generative;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.generative.marker.CitedText;
import io.dateline.answer.generative.marker.MarkerParser;
import io.dateline.answer.generative.reply.Repetition;
import io.dateline.answer.generative.reply.SpokenMarkers;
import io.dateline.answer.generative.reply.UnwrappedText;
import io.dateline.model.chat.TextListener;

import java.util.Optional;
import java.util.function.Supplier;

/// Tells a chat model's text as a draft while it comes, and has each of its sentences checked.
final class WrittenSentences implements TextListener {

    private final Supplier<MarkerParser> parsers;
    private final Supplier<Repetition> repetitions;
    private final int most;
    private final SpokenMarkers spoken;
    private final CheckedSentences checked;
    private final AnswerDraft draft;
    private MarkerParser parser;
    private Repetition repetition;
    private UnwrappedText unwrapped = new UnwrappedText();
    private DraftText text;
    private int told;

    /// @param parsers makes one for each text
    /// @param repetitions likewise
    /// @param most the sentences after which it is not heard any further
    WrittenSentences(
            Supplier<MarkerParser> parsers,
            Supplier<Repetition> repetitions,
            int most,
            SpokenMarkers spoken,
            CheckedSentences checked,
            AnswerDraft draft) {
        this.parsers = parsers;
        this.repetitions = repetitions;
        this.most = most;
        this.spoken = spoken;
        this.checked = checked;
        this.draft = draft;
        parser = parsers.get();
        repetition = repetitions.get();
        text = new DraftText(draft::token);
    }

    @Override
    public void piece(String piece) {
        repetition.written(piece);
        accept(unwrapped.after(piece));
    }

    private void accept(String piece) {
        if (!piece.isEmpty()) {
            text.accept(piece);
            parser.accept(piece).forEach(this::add);
        }
    }

    private void add(CitedText sentence) {
        if (told == most) {
            return;
        }
        Optional<String> refusal = Refusal.in(sentence.text());
        refusal.ifPresent(checked::refuse);
        Optional<CitedText> said =
                refusal.isEmpty() ? Optional.of(sentence) : Refusal.besides(sentence);
        said.flatMap(spoken::in)
                .map(this::plain)
                .flatMap(spoken::in)
                .filter(one -> !repetition.isOf(one.text()))
                .ifPresent(
                        one -> {
                            told++;
                            checked.add(one);
                        });
    }

    private CitedText plain(CitedText sentence) {
        return new CitedText(
                repetition.plain(sentence.text()), sentence.numbers(), sentence.unknown());
    }

    @Override
    public boolean hasEnough() {
        return repetition.isLooping() || told == most;
    }

    /// A sentence that was verified is what the articles say, thought or not: with it stands the
    /// rest.
    @Override
    public void withdrawn() {
        parser = parsers.get();
        repetition = repetitions.get();
        unwrapped = new UnwrappedText();
        text = new DraftText(draft::token);
        if (!draft.hasSupport()) {
            told = 0;
            checked.clear();
            draft.withdraw();
        }
    }

    /// @param complete whether the model wrote all that it wanted; else its last sentence is left
    ///     out, of which nobody knows the end
    void end(boolean complete) {
        accept(unwrapped.rest());
        (complete ? parser.finish() : parser.abandon()).forEach(this::add);
    }
}
