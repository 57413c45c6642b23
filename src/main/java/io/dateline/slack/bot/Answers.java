package io.dateline.slack.bot;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.conversation.Conversations;
import io.dateline.conversation.Feedback;
import io.dateline.server.endpoint.Asking;
import io.dateline.slack.message.AnswerMessages;
import io.dateline.slack.message.Audience;
import io.dateline.slack.message.Links;
import io.dateline.slack.message.Notice;
import io.dateline.slack.message.SlackMessage;
import io.dateline.slack.web.ApiReply;
import io.dateline.slack.web.WebApi;
import io.dateline.slack.work.AcceptedWork;
import io.dateline.slack.work.Outcome;
import io.dateline.slack.work.Task;
import io.dateline.slack.work.Work;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Answers what was asked in Slack: a posting in its thread, a command to its asker, and what a
/// button says.
final class Answers implements Task {

    /// Until somebody may have set a new token.
    private static final Duration TOKEN_PAUSE = Duration.ofMinutes(1);

    /// Slack takes five responses to one command.
    private static final int MOST_RESPONSES = 5;

    private static final System.Logger LOG = System.getLogger(Answers.class.getName());

    private final Map<Workspace, Bot> bots;
    private final SlackConfig config;
    private final Asking asking;
    private final Questions questions;
    private final Links links;
    private final InstantSource clock;

    Answers(
            SlackConfig config,
            WebApi api,
            Asking asking,
            Questions questions,
            InstantSource clock) {
        this.config = config;
        this.asking = asking;
        this.questions = questions;
        this.clock = clock;
        links = new Links(config.publicUrl());
        bots =
                config.workspaces().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), workspace -> new Bot(workspace, api)));
    }

    @Override
    public Outcome attempt(AcceptedWork accepted) {
        Optional<Bot> bot = bot(accepted.work());
        if (bot.isEmpty()) {
            // the workspace was taken out of the settings
            return new Outcome.Finished();
        }
        ApiReply identity = bot.get().identify();
        if (!(identity instanceof ApiReply.Done)) {
            return outcome(identity);
        }
        return switch (accepted.work()) {
            case Work.Message message -> answer(accepted, message, bot.get());
            case Work.Command command -> answer(accepted, command, bot.get());
            case Work.Press press -> pressed(press, bot.get());
        };
    }

    private Optional<Bot> bot(Work work) {
        return config.workspace(work.team()).map(bots::get);
    }

    private Outcome answer(AcceptedWork accepted, Work.Message message, Bot bot) {
        String text = MessageText.of(message.text(), bot.user());
        Optional<SlackMessage> instead = questions.instead(accepted, text);
        if (instead.isPresent()) {
            return tell(message, bot, instead.get());
        }
        Reply reply = new Reply(bot, message, accepted.id());
        if (accepted.answerId() != null || accepted.isDrafted()) {
            ApiReply read = reply.read(accepted.isDrafted());
            if (!(read instanceof ApiReply.Done)) {
                return outcome(read);
            }
        }
        bot.showWorking(message, true);
        return switch (questions.ask(accepted, text, listener(accepted, reply))) {
            case Questions.Asked.Busy(Duration after) -> new Outcome.Later(after, false);
            case Questions.Asked.Lost() -> new Outcome.Finished();
            case Questions.Asked.Told(SlackMessage told) -> {
                reply.discard();
                bot.showWorking(message, false);
                yield tell(message, bot, told);
            }
            case Questions.Asked.Made(Answer answer) -> {
                Audience audience = message.isPrivate() ? Audience.DIRECT : Audience.CHANNEL;
                Outcome outcome = outcome(reply.say(AnswerMessages.of(answer, links, audience)));
                bot.showWorking(message, false);
                yield outcome;
            }
        };
    }

    /// What a crash left of a draft does not grow; the whole answer takes its place.
    private Consumer<AnswerEvent> listener(AcceptedWork accepted, Reply reply) {
        return reply.isEmpty()
                ? new Drafting(reply, links, () -> questions.drafted(accepted), clock)
                : _ -> {};
    }

    private static Outcome tell(Work.Message place, Bot bot, SlackMessage message) {
        return outcome(bot.tell(place.channel(), place.user(), place.threadTs(), message));
    }

    private Outcome answer(AcceptedWork accepted, Work.Command command, Bot bot) {
        String text = MessageText.of(command.text(), bot.user());
        Optional<SlackMessage> instead = questions.instead(accepted, text);
        if (instead.isPresent()) {
            return outcome(bot.respond(command.responseUrl(), instead.get(), false));
        }
        return switch (questions.ask(accepted, text, _ -> {})) {
            case Questions.Asked.Busy(Duration after) -> new Outcome.Later(after, false);
            case Questions.Asked.Lost() -> new Outcome.Finished();
            case Questions.Asked.Told(SlackMessage told) ->
                    outcome(bot.respond(command.responseUrl(), told, false));
            case Questions.Asked.Made(Answer answer) ->
                    respond(
                            command.responseUrl(),
                            AnswerMessages.of(answer, links, Audience.ASKER),
                            false,
                            bot);
        };
    }

    private static Outcome respond(
            String url, List<SlackMessage> messages, boolean isForAll, Bot bot) {
        for (SlackMessage message :
                messages.subList(0, Math.min(MOST_RESPONSES, messages.size()))) {
            ApiReply reply = bot.respond(url, message, isForAll);
            if (!(reply instanceof ApiReply.Done)) {
                return outcome(reply);
            }
        }
        return new Outcome.Finished();
    }

    private Outcome pressed(Work.Press press, Bot bot) {
        return switch (press.action()) {
            case AnswerMessages.FEEDBACK_UP -> rated(press, Feedback.Rating.UP, bot);
            case AnswerMessages.FEEDBACK_DOWN -> rated(press, Feedback.Rating.DOWN, bot);
            case AnswerMessages.SHARE_IN_CHANNEL -> shared(press, bot);
            // of a version of this program that has more of them
            default -> new Outcome.Finished();
        };
    }

    /// An answer belongs to the channel that it was given in, or to its asker.
    private Outcome rated(Work.Press press, Feedback.Rating rating, Bot bot) {
        Conversations known = asking.conversations();
        Feedback feedback = new Feedback(rating, null, null);
        boolean isKept =
                known.store()
                                .rate(
                                        press.value(),
                                        Kept.ofChannel(press),
                                        feedback,
                                        known.clock().instant())
                        || known.store()
                                .rate(
                                        press.value(),
                                        Kept.ofUser(press),
                                        feedback,
                                        known.clock().instant());
        return outcome(
                bot.respond(
                        press.responseUrl(),
                        AnswerMessages.of(isKept ? Notice.THANKS : Notice.GONE),
                        false));
    }

    private Outcome shared(Work.Press press, Bot bot) {
        Conversations known = asking.conversations();
        Kept kept = Kept.of(press);
        Optional<Answer> answer = kept.answer(known, press.value());
        if (answer.isEmpty()) {
            return outcome(bot.respond(press.responseUrl(), AnswerMessages.of(Notice.GONE), false));
        }
        String conversation = answer.get().conversationId();
        if (conversation != null) {
            known.store().share(conversation, kept.owner(), true);
        }
        return respond(
                press.responseUrl(),
                AnswerMessages.of(answer.get(), links, Audience.CHANNEL),
                true,
                bot);
    }

    /// What is refused now is refused for good, but for a token, which may be set anew.
    private static Outcome outcome(ApiReply reply) {
        return switch (reply) {
            case ApiReply.Done _ -> new Outcome.Finished();
            case ApiReply.NotNow(String _, Duration after, boolean isLimit) ->
                    new Outcome.Later(after, !isLimit);
            case ApiReply.Refused refused when refused.isOfToken() ->
                    new Outcome.Later(TOKEN_PAUSE, true);
            case ApiReply.Refused(String error) -> {
                LOG.log(Level.WARNING, "Slack did not take an answer: {0}", error);
                yield new Outcome.Finished();
            }
        };
    }

    @Override
    public void giveUp(AcceptedWork accepted) {
        bot(accepted.work())
                .ifPresent(
                        bot -> {
                            switch (accepted.work()) {
                                case Work.Message message -> {
                                    Reply reply = new Reply(bot, message, accepted.id());
                                    reply.read(questions.isDrafted(accepted));
                                    reply.discard();
                                    tell(message, bot, AnswerMessages.of(Notice.FAILED));
                                    bot.showWorking(message, false);
                                }
                                case Work.Command command ->
                                        bot.respond(
                                                command.responseUrl(),
                                                AnswerMessages.of(Notice.FAILED),
                                                false);
                                case Work.Press press ->
                                        bot.respond(
                                                press.responseUrl(),
                                                AnswerMessages.of(Notice.FAILED),
                                                false);
                            }
                        });
    }
}
