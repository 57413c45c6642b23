package io.dateline.ingest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/// What passes between a process that asks for documents and the one that reads them. Each side
/// takes only so much, whatever the other says.
final class Exchange {

    /// The largest issue of a magazine, pictures and all.
    static final int MOST_BYTES = 100_000_000;

    /// All that a mail's attachments and the longest text take up.
    private static final int MOST_ANSWER_BYTES = 128_000_000;

    private static final int MOST_DOCUMENTS = 10_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(MOST_ANSWER_BYTES)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /// A file that is to be read.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(DocumentKind kind, byte[] content) {}

    /// One of both is `null`.
    private record Answer(@Nullable List<ReadDocument> documents, @Nullable String refused) {}

    private Exchange() {}

    static void send(Request request, DataOutputStream to) throws IOException {
        to.writeUTF(request.kind().name());
        to.writeInt(request.content().length);
        to.write(request.content());
        to.flush();
    }

    /// The next file, or `null` when there is none to come.
    static @Nullable Request request(DataInputStream from) throws IOException {
        DocumentKind kind;
        try {
            kind = DocumentKind.valueOf(from.readUTF());
        } catch (EOFException e) {
            return null;
        }
        int length = from.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("not a request: " + length + " bytes");
        }
        byte[] content = from.readNBytes(length);
        return content.length < length ? null : new Request(kind, content);
    }

    static void send(DocumentReading reading, DataOutputStream to) throws IOException {
        Answer answer =
                switch (reading) {
                    case DocumentReading.Read(List<ReadDocument> documents) ->
                            new Answer(documents, null);
                    case DocumentReading.Refused(String reason, _) -> new Answer(null, reason);
                };
        byte[] json = MAPPER.writeValueAsBytes(answer);
        if (json.length > MOST_ANSWER_BYTES) {
            send(
                    new DocumentReading.Refused(
                            "what it holds takes up %,d bytes; at most %,d are read"
                                    .formatted(json.length, MOST_ANSWER_BYTES)),
                    to);
            return;
        }
        to.writeInt(json.length);
        to.write(json);
        to.flush();
    }

    /// What the other process made of a file.
    ///
    /// @throws IOException when it is gone, or what it says is not an answer
    static DocumentReading answer(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > MOST_ANSWER_BYTES) {
            throw new IOException("not an answer: " + length + " bytes");
        }
        byte[] json = from.readNBytes(length);
        if (json.length < length) {
            throw new EOFException("the answer ends after " + json.length + " bytes");
        }
        Answer answer = MAPPER.readValue(json, Answer.class);
        if (answer == null) {
            throw new IOException("not an answer: null");
        }
        List<ReadDocument> documents = answer.documents();
        String refused = answer.refused();
        if ((documents == null) == (refused == null)) {
            throw new IOException("not an answer: both or neither of documents and refusal");
        }
        if (documents == null) {
            return new DocumentReading.Refused(String.valueOf(refused));
        }
        if (documents.size() > MOST_DOCUMENTS) {
            return new DocumentReading.Refused(
                    "it holds %,d documents; at most %,d are read"
                            .formatted(documents.size(), MOST_DOCUMENTS));
        }
        return new DocumentReading.Read(documents);
    }
}
