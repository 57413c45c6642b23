package io.dateline.model.chat;

/// A key. It is shown nowhere by accident: only [#reveal] gives it.
public final class Secret {

    private static final int LONGEST = 4096;

    private final String value;

    /// @throws IllegalArgumentException when it cannot stand in a header of HTTP
    public Secret(String value) {
        if (!value.matches("[\\x21-\\x7E]{1," + LONGEST + "}")) {
            throw new IllegalArgumentException(
                    "a key has 1 to " + LONGEST + " printable ASCII characters without a space");
        }
        this.value = value;
    }

    /// The key itself, for the one who must send it.
    public String reveal() {
        return value;
    }

    /// `text` without the key.
    public String hideIn(String text) {
        return text.replace(value, toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
