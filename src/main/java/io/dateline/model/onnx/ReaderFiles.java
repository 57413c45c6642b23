package io.dateline.model.onnx;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.article.Sha256;
import io.dateline.model.ModelUnusableException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A reader's model with its card, checked to belong together.
///
/// @param model the bytes of an ONNX file, whose checksum is the card's
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReaderFiles(byte[] model, ReaderCard card) {

    private static final String MODEL = "/io/dateline/reader.onnx";
    private static final String CARD = "/io/dateline/reader.json";

    /// @throws ModelUnusableException when a file is missing or damaged
    static ReaderFiles fromJar() {
        try (InputStream model = Resources.open(MODEL);
                InputStream card = Resources.open(CARD)) {
            return checked(MODEL, model.readAllBytes(), card.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws ModelUnusableException when a file is missing or damaged
    static ReaderFiles from(Path model) {
        Path card = model.resolveSibling(stem(model) + ".json");
        try {
            return checked(model.toString(), Files.readAllBytes(model), Files.readAllBytes(card));
        } catch (NoSuchFileException e) {
            throw new ModelUnusableException("the reader's file " + e.getFile() + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", "");
    }

    static ReaderFiles checked(String file, byte[] model, byte[] json) {
        ReaderCard card;
        try {
            card = ReaderCard.of(new ObjectMapper().readTree(json));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelUnusableException(
                    "the card of " + file + " cannot be read: " + e.getMessage(), e);
        }
        String found = Sha256.of(model);
        if (!found.equals(card.sha256())) {
            throw new ModelUnusableException(
                    file + " is damaged: its SHA-256 is " + found + ", expected " + card.sha256());
        }
        return new ReaderFiles(model, card);
    }
}
