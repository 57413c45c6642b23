package io.dateline.answer.generative;

import dev.langchain4j.data.message.ChatMessage;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.chain.PassageBlocks;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.answer.generative.reply.Repetition;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.model.chat.TokenBudget;
import io.dateline.prompt.AnswerPrompt;
import io.dateline.prompt.Prompt;
import io.dateline.prompt.PromptLibrary;
import io.dateline.prompt.RenderedPrompt;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.function.Function;

/// What a chat model is asked for an answer: short instructions and few passages where it has
/// little room, since long ones drown a small model and take it minutes to read.
///
/// @param small whether it has little room
/// @param most the sentences that the form of the question may take
/// @param prompt by which it is asked
/// @param offered the passages under the numbers that it may cite
record AnswerInstructions(
        boolean small,
        int most,
        Prompt prompt,
        PassageBlocks offered,
        RenderedPrompt rendered,
        String question) {

    /// A model that holds less is a small one, or runs on a small machine.
    private static final int SMALL_CONTEXT = 8192;

    /// Instructions that take more of the context than one part in so many leave too little.
    private static final int MOST_SHARE = 4;

    /// Passages for a small model, where one thing is asked for: the reader has put them in order,
    /// and each takes a slow machine many seconds to read.
    private static final int FOR_ONE_THING = 2;

    private static final int FOR_AN_EXPLANATION = 4;

    private static final int FOR_SEVERAL_THINGS = 8;

    static AnswerInstructions of(
            UnderstoodQuestion question,
            List<RankedPassage> ranked,
            TokenBudget budget,
            PromptLibrary prompts,
            PassageInjector injector) {
        AnswerPrompt full = prompts.answer();
        boolean small =
                budget.context() < SMALL_CONTEXT
                        || isTooLong(full, ranked, question, budget, injector);
        AnswerPrompt prompt = small ? prompts.answerShort() : full;
        Function<PassageBlocks, List<ChatMessage>> messages =
                blocks -> rendered(prompt, question, blocks, injector).messages();
        PassageBlocks offered =
                small
                        ? PassageInjector.fittingBriefly(few(question, ranked), budget, messages)
                        : injector.fitting(ranked, budget, messages);
        return new AnswerInstructions(
                small,
                most(question.form()),
                prompt.prompt(),
                offered,
                rendered(prompt, question, offered, injector),
                question.asked().text());
    }

    private static boolean isTooLong(
            AnswerPrompt prompt,
            List<RankedPassage> ranked,
            UnderstoodQuestion question,
            TokenBudget budget,
            PassageInjector injector) {
        PassageBlocks one = injector.blocks(ranked.subList(0, 1));
        String system = rendered(prompt, question, one, injector).system();
        return budget.tokens(system) * MOST_SHARE > budget.context();
    }

    private static List<RankedPassage> few(
            UnderstoodQuestion question, List<RankedPassage> ranked) {
        int most =
                switch (question.form()) {
                    case LIST, OVERVIEW, COMPARISON -> FOR_SEVERAL_THINGS;
                    case EXPLANATION, LANGUAGE -> FOR_AN_EXPLANATION;
                    case FACT, YESNO, COLLECTION, TALK, NOISE -> FOR_ONE_THING;
                };
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    /// More than the instructions ask for, so that nothing is lost that was asked.
    private static int most(Form form) {
        return switch (form) {
            case LIST, OVERVIEW, COMPARISON -> 10;
            case EXPLANATION, LANGUAGE -> 6;
            case FACT, YESNO, COLLECTION, TALK, NOISE -> 4;
        };
    }

    private static RenderedPrompt rendered(
            AnswerPrompt prompt,
            UnderstoodQuestion question,
            PassageBlocks offered,
            PassageInjector injector) {
        Question asked = question.asked();
        return injector.render(prompt, asked.text(), question.form(), offered, asked.history());
    }

    List<ChatMessage> messages() {
        return rendered.messages();
    }

    /// How many sentences of the model count: a small one that writes on has begun to copy the
    /// passages.
    int mostSentences() {
        return small ? most : Integer.MAX_VALUE;
    }

    /// Finds what the model only repeats.
    Repetition repetition() {
        return new Repetition(rendered.system(), question);
    }
}
