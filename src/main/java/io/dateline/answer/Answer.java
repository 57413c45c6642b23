package io.dateline.answer;

import com.fasterxml.jackson.annotation.JsonValue;

import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the articles say to a question, or that they do not say.
///
/// @param id unique
/// @param standaloneQuestion the question as it was searched for
/// @param form the kind of answer that the question wants
/// @param text the whole answer as Markdown with `[1]` markers: its sentences in their order, each
///     as [Sentence#marked], in the shape of its form; for a refusal, a sentence that says so
/// @param shortAnswer one span exactly as it stands in an article, or `null`, as always where its
///     form [has none][Form#hasShortAnswer]
/// @param confidence from 0 to 1
/// @param sentences empty exactly when the status is [Status#UNANSWERABLE]
/// @param citations the citation with number n is at n - 1; each is used by a sentence
/// @param passages what was retrieved, best first
/// @param suggestions questions that could be asked instead, each answered by the articles
/// @param model who wrote it: `reader` for the reader in the jar, else `provider:name`
/// @param note what else a user should know, as that the chat model failed, or `null`
/// @param generation how a chat model came to write it, also where it failed; `null` where none
///     was asked
public record Answer(
        String id,
        @Nullable String conversationId,
        String question,
        String standaloneQuestion,
        Form form,
        Status status,
        String text,
        @Nullable String shortAnswer,
        double confidence,
        List<Sentence> sentences,
        List<Citation> citations,
        List<RankedPassage> passages,
        List<String> suggestions,
        String model,
        Timings timings,
        @Nullable String note,
        @Nullable Generation generation) {

    /// Whether the articles answer.
    public enum Status {
        ANSWERED,
        UNANSWERABLE;

        /// The name in JSON.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the cited words say what the sentence says.
    public enum Support {
        VERIFIED,
        UNSUPPORTED,
        /// The check cannot tell, or could not be made: in all figures as good as unsupported.
        UNCHECKED;

        /// The name in JSON.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who found the words that a sentence is cited to.
    public enum CitedBy {
        /// The chat model, which wrote their number behind its sentence.
        MODEL,
        /// The check, which held a sentence without a right number against all that was offered.
        CHECK,
        /// The reader, whose sentences are the articles' own.
        READER;

        /// The name in JSON.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One sentence of an answer, without markers.
    ///
    /// @param citations numbers of citations, from 1
    /// @param citedBy who found them; `null` exactly where there are none
    /// @param reason why the sentence is not verified, for people; `null` where it is
    public record Sentence(
            String text,
            List<Integer> citations,
            @Nullable CitedBy citedBy,
            Support support,
            @Nullable String reason) {
        public Sentence {
            citations = List.copyOf(citations);
            if (support == Support.VERIFIED && reason != null) {
                throw new IllegalArgumentException("verified, yet " + reason);
            }
            if ((citedBy == null) != citations.isEmpty()) {
                throw new IllegalArgumentException(
                        "cited by " + citedBy + ", yet there are the citations " + citations);
            }
        }

        /// A sentence of the reader, without a reason.
        public Sentence(String text, List<Integer> citations, Support support) {
            this(text, citations, citations.isEmpty() ? null : CitedBy.READER, support, null);
        }

        /// Whether its citations say it.
        public boolean isVerified() {
            return support == Support.VERIFIED;
        }

        /// The sentence with its markers, as in [Answer#text].
        public String marked() {
            String marked =
                    citations.isEmpty()
                            ? text
                            : citations.stream()
                                    .map(Sentence::marker)
                                    .collect(Collectors.joining("", text + " ", ""));
            return marked + doubt();
        }

        /// What a text says behind it, where no style can.
        private String doubt() {
            return switch (support) {
                case VERIFIED -> "";
                case UNSUPPORTED -> " (unsupported)";
                case UNCHECKED -> " (unconfirmed)";
            };
        }

        /// How a text refers to the citation of this number.
        public static String marker(int citation) {
            return "[" + citation + "]";
        }
    }

    /// Milliseconds spent.
    public record Timings(long retrieveMs, long answerMs, long totalMs) {}

    /// What a chat model was asked and what that took.
    ///
    /// @param provider as in the setting: `openai`, `anthropic`, `ollama`, or `java` for a model
    ///     that a program handed in
    /// @param model the name that the provider knows it by
    /// @param prompts the SHA-256 of each prompt that was used, by its name
    /// @param calls requests to the provider, retries among them
    /// @param inputTokens as the provider counts them, of all calls; `null` where it does not say
    /// @param outputTokens likewise
    /// @param firstTokenMs milliseconds until the first token of the answer; `null` where none came
    public record Generation(
            String provider,
            String model,
            Map<String, String> prompts,
            int calls,
            @Nullable Integer inputTokens,
            @Nullable Integer outputTokens,
            @Nullable Long firstTokenMs) {
        public Generation {
            prompts = Collections.unmodifiableMap(new TreeMap<>(prompts));
        }
    }

    public Answer {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
        passages = List.copyOf(passages);
        suggestions = List.copyOf(suggestions);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
        }
        boolean refused = status == Status.UNANSWERABLE;
        if (refused != sentences.isEmpty() || (refused && shortAnswer != null)) {
            throw new IllegalArgumentException(
                    status
                            + " with "
                            + sentences.size()
                            + " sentences and short answer "
                            + shortAnswer);
        }
        if (shortAnswer != null && !form.hasShortAnswer()) {
            throw new IllegalArgumentException(
                    "the form " + form.key() + " has no short answer, yet there is " + shortAnswer);
        }
        List<Integer> used =
                sentences.stream().flatMap(s -> s.citations().stream()).distinct().toList();
        List<Integer> expected = IntStream.rangeClosed(1, citations.size()).boxed().toList();
        if (!used.equals(expected)) {
            throw new IllegalArgumentException(
                    "citations are numbered by first use, 1 to "
                            + citations.size()
                            + ", not "
                            + used);
        }
    }

    /// Each sentence as it stands in [#text], without the space around it.
    public List<String> lines() {
        AnswerMarkdown markdown = new AnswerMarkdown();
        return sentences.stream()
                .map(
                        sentence ->
                                markdown.add(
                                                form,
                                                sentence,
                                                sentence.citations().isEmpty()
                                                        ? null
                                                        : citations
                                                                .get(
                                                                        sentence.citations()
                                                                                        .getFirst()
                                                                                - 1)
                                                                .article())
                                        .strip())
                .toList();
    }

    /// What was retrieved, best first, without how it was found.
    public List<Passage> nearest() {
        return passages.stream().map(RankedPassage::passage).toList();
    }

    /// The same answer in the conversation of this id.
    public Answer inConversation(String id) {
        return with(id, note);
    }

    /// The same answer with one more thing that a user should know.
    public Answer withNote(String more) {
        return with(conversationId, note == null ? more : note + " " + more);
    }

    private Answer with(@Nullable String newConversationId, @Nullable String newNote) {
        return new Answer(
                this.id,
                newConversationId,
                question,
                standaloneQuestion,
                form,
                status,
                text,
                shortAnswer,
                confidence,
                sentences,
                citations,
                passages,
                suggestions,
                model,
                timings,
                newNote,
                generation);
    }

    /// What was understood where that is not what was asked, or `null`.
    public @Nullable String understoodAs() {
        return standaloneQuestion.equals(question) ? null : standaloneQuestion;
    }
}
