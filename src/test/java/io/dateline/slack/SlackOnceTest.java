package io.dateline.slack;

import static io.dateline.slack.SlackSigned.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.Dateline;
import io.dateline.answer.AnswerDraft;
import io.dateline.server.TestServer;
import io.dateline.slack.FakeSlack.Trouble;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;

/// What was asked is answered once, whatever fails and whoever tells it again.
class SlackOnceTest extends SlackRoad {

    SlackOnceTest(Dateline engine) {
        super(engine);
    }

    @Test
    void elevenDeliveriesOfOnePostingAreAnsweredOnce() throws Exception {
        String ts = ts();
        String id = event();
        String question = mention(id, ts, "What sails between Aldport and Brin?");
        CountDownLatch together = new CountDownLatch(1);
        try (SlackServer first = open();
                SlackServer second = open();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                SlackServer server = i % 2 == 0 ? first : second;
                // the same posting comes as a mention and as a message
                String delivery = i % 3 == 0 ? mention(event(), ts, "What sails?") : question;
                sent.add(
                        senders.submit(
                                () -> {
                                    together.await();
                                    return server.event(delivery);
                                }));
            }
            together.countDown();
            for (Future<Integer> one : sent) {
                assertEquals(200, one.get());
            }
            slack.next("reactions.remove");
        }
        try (SlackServer again = open()) {
            assertEquals(200, again.event(question));
            again.event(asked(ts()));
            slack.next("reactions.remove");
        }
        assertEquals(1, answersIn(ts));
    }

    @Test
    void whatWasTakenIsAnsweredAfterARestart() throws Exception {
        String ts = ts();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (SlackServer server =
                SlackServer.open(
                        config,
                        engine,
                        (_, _) -> {
                            begun.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new CancellationException("ended");
                            }
                        })) {
            assertEquals(200, server.event(asked(ts)));
            begun.await();
        }
        assertEquals(0, answersIn(ts));
        try (SlackServer _ = open()) {
            slack.next("chat.postMessage");
            slack.next("reactions.remove");
        }
        assertEquals(1, answersIn(ts));
    }

    @Test
    void anAnswerWhoseArrivalIsNotKnownIsLookedForBeforeItIsGivenAgain() throws Exception {
        String ts = ts();
        slack.trouble("chat.postMessage", Trouble.LOST);
        try (SlackServer server = open()) {
            server.event(asked(ts));
            slack.next("conversations.replies");
            slack.next("reactions.remove");
        }
        assertEquals(1, answersIn(ts));
        assertEquals(
                1,
                engine.conversations()
                        .find("slack-T1-C1-" + ts, "any key")
                        .orElseThrow()
                        .answers()
                        .size());
    }

    @Test
    void slacksLimitsAreWaitedFor() throws Exception {
        String ts = ts();
        slack.trouble("chat.postMessage", Trouble.LIMITED);
        try (SlackServer server = open()) {
            server.event(asked(ts));
            slack.next("chat.postMessage");
        }
        assertEquals(1, answersIn(ts));
    }

    @Test
    void eventsAreAcknowledgedWhateverIsInWork() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> roots = IntStream.range(0, 40).mapToObj(_ -> ts()).toList();
        try (SlackServer server =
                SlackServer.open(
                        new SlackConfig(
                                config.workspaces(),
                                config.api(),
                                null,
                                true,
                                Allowed.EVERYBODY,
                                1000),
                        engine,
                        (question, listener) -> {
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                throw new CancellationException("ended");
                            }
                            AnswerDraft draft = new AnswerDraft(question, "fake", listener);
                            draft.retrieved(List.of(), 1);
                            draft.refused(AnswerDraft.REFUSAL, 0);
                        },
                        // nobody may wait for a turn
                        TestServer.ANY_PORT.withQueue(0))) {
            for (String root : roots) {
                // none would ever be acknowledged if it were answered first: the gate is closed
                assertEquals(200, server.event(asked(root)));
            }
            assertEquals(0, slack.count("chat.postMessage"));
            gate.countDown();
            for (int i = 0; i < roots.size(); i++) {
                slack.next("chat.postMessage");
            }
        }
        for (String root : roots) {
            assertEquals(1, answersIn(root), root);
        }
    }

    @Test
    void aRevokedTokenIsToldInOneLineHoweverMuchIsAsked() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("io.dateline.slack");
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                            lines.add(new SimpleFormatter().formatMessage(line));
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        logger.addHandler(handler);
        slack.trouble(
                "auth.test", Collections.nCopies(20, Trouble.REVOKED).toArray(Trouble[]::new));
        try (SlackServer server = open()) {
            for (int i = 0; i < 20; i++) {
                server.event(asked(ts()));
            }
            slack.awaitTroubles("auth.test");
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains("does not take the token of workspace (any)"));
        assertFalse(lines.getFirst().contains(SlackServer.TOKEN));
        assertEquals(0, slack.count("chat.postMessage"));
    }
}
