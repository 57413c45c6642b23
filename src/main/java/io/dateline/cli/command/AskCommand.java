package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.Question;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.cli.text.AnswerText;
import io.dateline.cli.text.ModelText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Asks one question. That the articles do not answer it is an outcome, not a failure.
@Command(
        name = "ask",
        header = "Ask a question; every sentence of the answer is cited.",
        footer = {
            "",
            "Examples:",
            "  dateline ask Who did Blinken meet?",
            "  dateline ask --from 2023-06-01 --to 2023-06-30 \"Who went to Beijing?\""
        })
public final class AskCommand extends EngineCommand {

    @Mixin FilterOptions filter = new FilterOptions();

    @Parameters(
            paramLabel = "QUESTION",
            arity = "1..*",
            description = "The question, in quotes or as it is.")
    List<String> words = List.of();

    public AskCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        Question question =
                UsageException.checking(
                        () ->
                                new Question(
                                        String.join(" ", words),
                                        null,
                                        filter.filter(),
                                        Question.DEFAULT_PASSAGES));
        try (Dateline dateline = Dateline.openForReading(asking(settings))) {
            tellIfEmpty(dateline, settings);
            Answer answer = answer(dateline, question);
            tellRemedies(dateline);
            if (json) {
                console.print(AnswerJson.of(answer));
            } else {
                console.print(AnswerText.of(answer));
            }
            return DONE;
        }
    }

    /// The answer says that its chat model failed, in words for who may not have set it up.
    private void tellRemedies(Dateline dateline) {
        dateline.chatCounts().stream()
                .flatMap(counts -> counts.failures().stream())
                .flatMap(failure -> ModelText.remedy(failure).stream())
                .distinct()
                .forEach(console::tell);
    }

    private static Answer answer(Dateline dateline, Question question) {
        List<Answer> answers = new ArrayList<>(1);
        dateline.ask(
                question,
                event -> {
                    if (event instanceof AnswerEvent.Done(Answer answer)) {
                        answers.add(answer);
                    }
                });
        return answers.getFirst();
    }
}
