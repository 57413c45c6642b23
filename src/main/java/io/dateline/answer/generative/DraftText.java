package io.dateline.answer.generative;

import java.util.function.Consumer;

/// Passes a model's text on as it streams, but for the word by which it refuses: that is no draft
/// of an answer.
final class DraftText implements Consumer<String> {

    private final Consumer<String> reader;
    private String held = "";
    private boolean open;

    DraftText(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void accept(String piece) {
        if (open) {
            reader.accept(piece);
            return;
        }
        held += piece;
        String begun = held.strip();
        if (!Refusal.TOKEN.startsWith(begun) && !begun.startsWith(Refusal.TOKEN)) {
            open = true;
            reader.accept(held);
        }
    }
}
