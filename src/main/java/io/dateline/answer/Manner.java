package io.dateline.answer;

/// How somebody wants a question answered.
///
/// @param caution where an answer turns into a refusal
/// @param byReader whether the reader answers even where there is a chat model
public record Manner(Caution caution, boolean byReader) {

    /// As the engine is set up.
    public static final Manner USUAL = new Manner(Caution.Word.BALANCED, false);
}
