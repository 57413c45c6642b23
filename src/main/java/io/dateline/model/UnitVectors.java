package io.dateline.model;

/// Arithmetic of vectors of length 1.
public final class UnitVectors {

    private UnitVectors() {}

    /// `vector` scaled in place to length 1, and returned; a vector of zeros gets its first
    /// component set, for it has no direction and an index takes none without.
    public static float[] normalised(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        if (squares == 0) {
            vector[0] = 1;
            return vector;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
