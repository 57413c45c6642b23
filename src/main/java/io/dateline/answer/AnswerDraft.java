package io.dateline.answer;

import io.dateline.article.Citation;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// An answer as it comes into being: numbers citations by first use, times the work, and tells each
/// step to a listener.
public final class AnswerDraft {

    /// What a refusal says when nothing more can be said.
    public static final String REFUSAL = "The articles do not say.";

    private final Question question;
    private final Consumer<AnswerEvent> listener;
    private final long started = System.nanoTime();
    private String model;
    private String standaloneQuestion;
    private Form form = Form.FACT;
    private @Nullable String note;
    private Answer.@Nullable Generation generation;
    private long retrieved = started;
    private List<RankedPassage> passages = List.of();
    private List<String> suggestions = List.of();
    private final List<Answer.Sentence> sentences = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final AnswerMarkdown markdown = new AnswerMarkdown();

    /// Whether a listener was told something that could be withdrawn.
    private boolean told;

    /// @param model who answers
    /// @param listener told each step, on the calling thread
    public AnswerDraft(Question question, String model, Consumer<AnswerEvent> listener) {
        this.question = question;
        this.model = model;
        this.listener = listener;
        standaloneQuestion = question.text();
    }

    /// What the question means without its conversation, and what kind of answer it wants.
    public void understood(String standalone, Form wanted) {
        standaloneQuestion = standalone;
        form = wanted;
    }

    /// Another answers, from the beginning.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public void handTo(String other) {
        model = other;
        withdraw();
    }

    /// Takes back what was told of the answer, which begins again.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public void withdraw() {
        if (hasSupport()) {
            throw new IllegalStateException("verified sentences stand, of " + sentences);
        }
        sentences.clear();
        citations.clear();
        markdown.clear();
        if (told) {
            told = false;
            listener.accept(new AnswerEvent.Restarted());
        }
    }

    /// Whether a sentence was verified. An answer that has one cannot be withdrawn any more.
    public boolean hasSupport() {
        return sentences.stream().anyMatch(one -> one.support() == Answer.Support.VERIFIED);
    }

    /// Adds what else a user should know of the answer, in whole sentences.
    public void note(String text) {
        note = note == null ? text : note + " " + text;
    }

    /// What could be asked instead, each answered by the articles.
    public void suggest(List<String> questions) {
        suggestions = List.copyOf(questions);
    }

    /// How a chat model came to write it.
    public void generatedBy(Answer.Generation made) {
        generation = made;
    }

    /// A piece of text that a chat model wrote and nobody has checked.
    public void token(String text) {
        told = true;
        listener.accept(new AnswerEvent.Token(text));
    }

    /// What will be read, of how many articles.
    public void retrieved(List<RankedPassage> found, int articles) {
        passages = List.copyOf(found);
        retrieved = System.nanoTime();
        listener.accept(new AnswerEvent.Retrieved(passages, articles, standaloneQuestion, form));
    }

    /// The passages in their final order, once they were read.
    public void reranked(List<RankedPassage> read) {
        passages = List.copyOf(read);
    }

    /// Adds a sentence that its citations support.
    public void add(String text, List<Citation> support) {
        add(text, support, Answer.Support.VERIFIED, null);
    }

    /// Adds a sentence that its citations do not support.
    ///
    /// @param cited may be empty
    /// @param reason for people
    public void addUnsupported(String text, List<Citation> cited, String reason) {
        add(text, cited, Answer.Support.UNSUPPORTED, reason);
    }

    private void add(
            String text, List<Citation> cited, Answer.Support support, @Nullable String reason) {
        List<Integer> numbers = new ArrayList<>();
        List<Citation> added = new ArrayList<>();
        for (Citation citation : cited) {
            int known = citations.indexOf(citation);
            if (known < 0) {
                citations.add(citation);
                added.add(citation);
            }
            numbers.add(known < 0 ? citations.size() : known + 1);
        }
        Answer.Sentence sentence = new Answer.Sentence(text, numbers, support, reason);
        sentences.add(sentence);
        told = true;
        String gained =
                markdown.add(form, sentence, cited.isEmpty() ? null : cited.getFirst().article());
        listener.accept(new AnswerEvent.Sentence(sentence, added, gained));
    }

    /// Ends the answer, which has a sentence at least.
    ///
    /// @param shortAnswer a span of an article, or `null`
    /// @param confidence from 0 to 1
    public Answer answered(@Nullable String shortAnswer, double confidence) {
        return done(Answer.Status.ANSWERED, markdown.toString(), shortAnswer, confidence);
    }

    /// Ends an answer without sentences, with a text that says why. Sentences that were added, none
    /// of them supported, are withdrawn.
    ///
    /// @throws IllegalStateException when it [#hasSupport()]
    public Answer refused(String reason, double confidence) {
        withdraw();
        return done(Answer.Status.UNANSWERABLE, reason, null, confidence);
    }

    private Answer done(
            Answer.Status status, String whole, @Nullable String shortAnswer, double confidence) {
        long now = System.nanoTime();
        Answer answer =
                new Answer(
                        UUID.randomUUID().toString(),
                        question.conversationId(),
                        question.text(),
                        standaloneQuestion,
                        form,
                        status,
                        whole,
                        shortAnswer,
                        confidence,
                        sentences,
                        citations,
                        passages,
                        suggestions,
                        model,
                        new Answer.Timings(
                                millis(retrieved - started),
                                millis(now - retrieved),
                                millis(now - started)),
                        note,
                        generation);
        listener.accept(new AnswerEvent.Done(answer));
        return answer;
    }

    private static long millis(long nanoseconds) {
        return Math.round(nanoseconds / 1e6);
    }
}
