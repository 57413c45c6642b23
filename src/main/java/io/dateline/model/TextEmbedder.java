package io.dateline.model;

import java.util.List;

/// Turns texts into unit vectors whose dot product says how alike they are. Safe for use by many
/// threads at once.
public interface TextEmbedder extends AutoCloseable {

    /// Names the model and its parameters; vectors of different names cannot be compared.
    String name();

    /// Length of every vector.
    int dimension();

    Tokenizer tokenizer();

    /// One vector a text, in the order of `texts`; the same text has the same vector whatever it
    /// is embedded with. Waits until a worker is free.
    ///
    /// @param texts none of them blank
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    List<float[]> embedPassages(List<String> texts);

    /// The vector to search passages with.
    ///
    /// @param question not blank
    /// @throws java.util.concurrent.CancellationException as [#embedPassages]
    float[] embedQuestion(String question);

    @Override
    void close();
}
