package io.dateline.cli.command;

import dev.langchain4j.data.message.UserMessage;

import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.ModelText;
import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.call.LangChainChatWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.List;

/// About the chat model.
@Command(name = "models", header = "Check the chat model.")
public final class ModelsCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private ModelsCommand() {}

    public static CommandLine commandLine(Console console) {
        return new CommandLine(new ModelsCommand()).addSubcommand(new Check(console));
    }

    /// Asks it once, and says what is wrong. That there is none is not wrong.
    @Command(
            name = "check",
            header = "Call the chat model once, and say what is wrong.",
            footer = {
                "",
                "Exit codes: 0 it answers, or none is set; 1 it does not answer; 2 a setting is"
                        + " wrong."
            })
    static final class Check extends EngineCommand {

        private static final String REQUEST = "Answer with the one word: ready";

        Check(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            ChatConfig chat = settings.chat();
            if (chat == null) {
                if (json) {
                    console.print(ModelText.jsonWithoutModel());
                } else {
                    console.print(ModelText.withoutModel());
                }
                return DONE;
            }
            ChatOutcome outcome = ask(chat);
            if (json) {
                console.print(ModelText.json(chat, outcome));
            } else {
                console.print(ModelText.of(chat, outcome));
            }
            return switch (outcome) {
                case ChatOutcome.Written _ -> DONE;
                case ChatOutcome.Failed _ -> FAILED;
            };
        }

        private static ChatOutcome ask(ChatConfig chat) {
            ChatConfig once =
                    new ChatConfig(
                            chat.provider(),
                            chat.model(),
                            chat.ownUrl(),
                            chat.secret(),
                            chat.limits().withRetries(0));
            return LangChainChatWriter.open(once)
                    .write(List.of(UserMessage.from(REQUEST)), token -> {});
        }
    }
}
