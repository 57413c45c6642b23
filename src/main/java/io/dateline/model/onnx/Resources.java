package io.dateline.model.onnx;

import io.dateline.model.ModelUnusableException;

import java.io.InputStream;

/// Files in the jar.
final class Resources {

    private Resources() {}

    /// @throws ModelUnusableException when there is no such file
    static InputStream open(String name) {
        InputStream stream = Resources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new ModelUnusableException("the jar is not whole: " + name + " is missing");
        }
        return stream;
    }
}
