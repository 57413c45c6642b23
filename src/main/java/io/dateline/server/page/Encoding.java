package io.dateline.server.page;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// How a file may be packed on its way (RFC 9110, 8.4), the tightest first.
enum Encoding {
    BROTLI("br") {
        @Override
        byte[] pack(byte[] content) throws IOException {
            return Encoder.compress(content);
        }

        @Override
        boolean isAvailable() {
            return Brotli4jLoader.isAvailable();
        }
    },
    GZIP("gzip") {
        @Override
        byte[] pack(byte[] content) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2);
            try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
                stream.write(content);
            }
            return packed.toByteArray();
        }

        @Override
        boolean isAvailable() {
            return true;
        }
    };

    private static final Pattern REFUSED = Pattern.compile(";q=0(\\.0*)?$");

    /// As headers name it.
    final String token;

    Encoding(String token) {
        this.token = token;
    }

    abstract byte[] pack(byte[] content) throws IOException;

    /// Whether this machine can do it: Brotli's part in machine code is there for the usual ones.
    abstract boolean isAvailable();

    byte[] packed(byte[] content) {
        try {
            return pack(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The tightest that a client takes and this machine can do, or null for none.
    ///
    /// @param accepted the header `Accept-Encoding`
    static @Nullable Encoding accepted(@Nullable String accepted) {
        if (accepted == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(encoding -> encoding.isIn(accepted) && encoding.isAvailable())
                .findFirst()
                .orElse(null);
    }

    private boolean isIn(String accepted) {
        return Arrays.stream(accepted.split(",", -1))
                .map(choice -> choice.replace(" ", "").toLowerCase(Locale.ROOT))
                .filter(choice -> choice.equals(token) || choice.startsWith(token + ";"))
                .anyMatch(choice -> !REFUSED.matcher(choice).find());
    }
}
