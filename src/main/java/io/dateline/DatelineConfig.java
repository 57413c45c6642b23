package io.dateline;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;

import io.dateline.answer.generative.Verification;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatSource;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// How to open a [Dateline].
///
/// @param data the folder that holds everything; made when missing
/// @param samples whether an empty collection begins with the sample articles
/// @param caution where an answer turns into a refusal, from 0 (always answer) to 1
/// @param embeddingModel an embedding model of one's own, or `null` for the one in the jar; an
///     index made with one cannot be used with another
/// @param reader a reader of one's own: an ONNX file as `src/train` writes it, with the `.json` of
///     the same name beside it; `null` for the one in the jar
/// @param chat a chat model that writes the answers, or `null`: then the reader answers
/// @param prompts a folder of prompts of one's own, or `null` for those in the jar
/// @param verification how a chat model's sentences are checked
/// @param keepConversations how long conversations are kept after their last question, more than
///     nothing; `null` for ever
/// @param store where conversations are kept, to be shared by many processes; `null` in `data`
/// @param fetch how pages are fetched, and from where
public record DatelineConfig(
        Path data,
        boolean samples,
        double caution,
        @Nullable EmbeddingModel embeddingModel,
        @Nullable Path reader,
        @Nullable ChatSource chat,
        @Nullable Path prompts,
        Verification verification,
        @Nullable Duration keepConversations,
        @Nullable PostgresAddress store,
        FetchConfig fetch) {

    /// Chosen by `src/train/export.py` on held-out questions of SQuAD 2.0, half of which have no
    /// answer: the one around which F1 with refusals is highest. It is in the card beside the
    /// reader's model, too.
    public static final double DEFAULT_CAUTION = 0.45;

    public DatelineConfig {
        if (!(caution >= 0 && caution <= 1)) {
            throw new IllegalArgumentException("caution must be from 0 to 1, not " + caution);
        }
        if (keepConversations != null && !keepConversations.isPositive()) {
            throw new IllegalArgumentException(
                    "conversations are kept for some time, not for " + keepConversations);
        }
    }

    /// The defaults, without sample articles.
    public static DatelineConfig of(Path data) {
        return new DatelineConfig(
                data,
                false,
                DEFAULT_CAUTION,
                null,
                null,
                null,
                null,
                Verification.DEFAULT,
                null,
                null,
                FetchConfig.DEFAULT);
    }

    public DatelineConfig withSamples(boolean wanted) {
        return with(copy -> copy.samples = wanted);
    }

    public DatelineConfig withCaution(double value) {
        return with(copy -> copy.caution = value);
    }

    public DatelineConfig withEmbeddingModel(EmbeddingModel model) {
        return with(copy -> copy.embeddingModel = model);
    }

    public DatelineConfig withReader(Path file) {
        return with(copy -> copy.reader = file);
    }

    public DatelineConfig withChat(@Nullable ChatSource source) {
        return with(copy -> copy.chat = source);
    }

    /// With a model of one's own, within the default limits.
    public DatelineConfig withChatModel(StreamingChatModel model) {
        return withChat(new ChatSource.Streaming(model, ChatLimits.defaults()));
    }

    /// With a model of one's own that gives its text in one piece, within the default limits.
    public DatelineConfig withChatModel(ChatModel model) {
        return withChat(new ChatSource.Whole(model, ChatLimits.defaults()));
    }

    public DatelineConfig withPrompts(@Nullable Path folder) {
        return with(copy -> copy.prompts = folder);
    }

    public DatelineConfig withVerification(Verification wanted) {
        return with(copy -> copy.verification = wanted);
    }

    public DatelineConfig withKeepConversations(@Nullable Duration kept) {
        return with(copy -> copy.keepConversations = kept);
    }

    public DatelineConfig withStore(@Nullable PostgresAddress address) {
        return with(copy -> copy.store = address);
    }

    public DatelineConfig withFetch(FetchConfig wanted) {
        return with(copy -> copy.fetch = wanted);
    }

    private DatelineConfig with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /// A configuration while one of its values is set.
    private static final class Copy {

        private final Path data;
        private boolean samples;
        private double caution;
        private @Nullable EmbeddingModel embeddingModel;
        private @Nullable Path reader;
        private @Nullable ChatSource chat;
        private @Nullable Path prompts;
        private Verification verification;
        private @Nullable Duration keepConversations;
        private @Nullable PostgresAddress store;
        private FetchConfig fetch;

        Copy(DatelineConfig from) {
            data = from.data;
            samples = from.samples;
            caution = from.caution;
            embeddingModel = from.embeddingModel;
            reader = from.reader;
            chat = from.chat;
            prompts = from.prompts;
            verification = from.verification;
            keepConversations = from.keepConversations;
            store = from.store;
            fetch = from.fetch;
        }

        DatelineConfig done() {
            return new DatelineConfig(
                    data,
                    samples,
                    caution,
                    embeddingModel,
                    reader,
                    chat,
                    prompts,
                    verification,
                    keepConversations,
                    store,
                    fetch);
        }
    }
}
