package io.dateline.answer.generative;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.generative.marker.MarkerParser;
import io.dateline.model.chat.TextListener;

import java.util.function.Supplier;

/// Tells a chat model's text as a draft while it comes, and has each of its sentences checked.
final class WrittenSentences implements TextListener {

    private final Supplier<MarkerParser> parsers;
    private final CheckedSentences checked;
    private final AnswerDraft draft;
    private MarkerParser parser;
    private DraftText text;

    /// @param parsers makes one for each text
    WrittenSentences(Supplier<MarkerParser> parsers, CheckedSentences checked, AnswerDraft draft) {
        this.parsers = parsers;
        this.checked = checked;
        this.draft = draft;
        parser = parsers.get();
        text = new DraftText(draft::token);
    }

    @Override
    public void piece(String piece) {
        text.accept(piece);
        parser.accept(piece).forEach(checked::add);
    }

    /// A sentence that was verified is what the articles say, thought or not: with it stands the
    /// rest.
    @Override
    public void withdrawn() {
        parser = parsers.get();
        text = new DraftText(draft::token);
        if (!draft.hasSupport()) {
            checked.clear();
            draft.withdraw();
        }
    }

    /// @param complete whether the model wrote all that it wanted; else its last sentence is left
    ///     out, of which nobody knows the end
    void end(boolean complete) {
        (complete ? parser.finish() : parser.abandon()).forEach(checked::add);
    }
}
