package io.dateline.model.chat;

/// Why a chat model gave no text.
public enum ChatFailure {
    KEY_REFUSED(false, "The model's provider refused the key. Check the key, and what it may use."),
    HOST_NOT_FOUND(
            false,
            "The host of the model's provider was not found. Check the address and the network."),
    UNREACHABLE(
            true,
            "The model's provider cannot be reached. Check that it runs, the network, and the"
                    + " address."),
    WRONG_ADDRESS(
            false,
            "At the address there is no chat interface of this provider. Check the address; that of"
                    + " an OpenAI-compatible server mostly ends in /v1."),
    MODEL_UNKNOWN(
            false,
            "The provider does not have this model. Check its name; Ollama must pull a model"
                    + " first."),
    QUOTA(
            false,
            "The account at the model's provider has nothing left to spend. Check its plan and"
                    + " billing."),
    RATE_LIMITED(true, "The model's provider is asked more often than it allows. Ask again later."),
    TIMED_OUT(false, "The model took too long. Ask again, or choose a faster model."),
    BUSY(false, "The model is busy with other questions. Ask again in a moment."),
    TOO_LONG(
            false,
            "There is too much text for the model at once. If it can take more, raise its number of"
                    + " tokens; else choose one that can."),
    CUT_OFF(true, "The connection to the model broke before its text was complete. Ask again."),
    MALFORMED(
            false, "What came back is not what a provider of this kind sends. Check the address."),
    UNAVAILABLE(true, "The model's provider has a fault of its own. Ask again later."),
    FILTERED(false, "The provider's content filter stopped the model. Ask in other words."),
    EMPTY(false, "The model wrote nothing. Ask again, or choose another model."),
    OTHER(false, "The model's provider did not take the request.");

    private final boolean mayPass;
    private final String sentence;

    ChatFailure(boolean mayPass, String sentence) {
        this.mayPass = mayPass;
        this.sentence = sentence;
    }

    /// Whether the same request may do better in a moment.
    public boolean mayPass() {
        return mayPass;
    }

    /// What happened and what to do, in plain words for users.
    public String sentence() {
        return sentence;
    }
}
