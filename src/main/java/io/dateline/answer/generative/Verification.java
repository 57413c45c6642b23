package io.dateline.answer.generative;

/// How the sentences of a chat model are checked against what they cite.
///
/// @param judge who decides whether the cited words say it
/// @param unsupported what becomes of a sentence of which they do not
public record Verification(Judge judge, Unsupported unsupported) {

    /// By the models in the jar, each sentence marked.
    public static final Verification DEFAULT = new Verification(Judge.LOCAL, Unsupported.MARK);

    /// Who decides.
    public enum Judge {
        /// The models in the jar, without a call.
        LOCAL,
        /// The chat model, in one more call for all sentences of an answer. It knows other
        /// languages and what follows from what; numbers are compared beside it.
        MODEL
    }

    /// What becomes of an unsupported sentence.
    public enum Unsupported {
        /// It stays, marked as such, with the reason.
        MARK,
        /// It is left out, and the answer says how many were.
        DROP
    }
}
