package io.dateline.ingest.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rtfparserkit.parser.standard.StandardRtfParser;

import org.apache.commons.io.IOUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.cmap.CMap;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A [DocumentWorker] that runs, as seen from here. It has no more memory than it is given, none of
/// this process's environment and settings, and no names of other machines.
final class DocumentProcess {

    /// How a Java program ends that was told to when its memory is spent.
    private static final int OUT_OF_MEMORY = 3;

    private static final int MEMORY_MB = 512;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private boolean hasFailed;

    /// When it was last given back.
    private Instant idleSince = Instant.MAX;

    private DocumentProcess(Process process) {
        this.process = process;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// The command that starts the worker with all that it needs and nothing else.
    static List<String> command() {
        return command(DocumentWorker.class, MEMORY_MB);
    }

    /// @param main where the program begins
    static List<String> command(Class<?> main, int megabytes) {
        String classPath =
                Stream.concat(Stream.of(main), parts())
                        .map(DocumentProcess::place)
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // a file of names that is not there: no name leads to a machine
                "-Djdk.net.hosts.file=" + Path.of(File.separator, "no-hosts"),
                "-cp",
                classPath,
                main.getName());
    }

    /// A class of each library that the worker uses.
    private static Stream<Class<?>> parts() {
        return Stream.of(
                DocumentWorker.class,
                PDDocument.class,
                RandomAccessRead.class,
                CMap.class,
                LogFactory.class,
                Message.class,
                MimeTokenStream.class,
                IOUtils.class,
                StandardRtfParser.class,
                Jsoup.class,
                JsonMapper.class,
                JsonFactory.class,
                JsonProperty.class,
                Nullable.class);
    }

    private static String place(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    part.getName() + " is in no file: " + source.getLocation(), e);
        }
    }

    static DocumentProcess start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        Map<String, String> environment = builder.environment();
        String system = environment.get("SystemRoot");
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        if (system != null) {
            // without it no program starts on Windows
            environment.put("SystemRoot", system);
        }
        builder.redirectError(Redirect.DISCARD);
        return new DocumentProcess(builder.start());
    }

    /// What it makes of a file. Whatever goes wrong with it, it has ended then.
    DocumentReading read(Exchange.Request request, Duration deadline) {
        AtomicBoolean isLate = new AtomicBoolean();
        Executor later =
                CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS);
        AtomicBoolean isDone = new AtomicBoolean();
        CompletableFuture<Void> alarm =
                CompletableFuture.runAsync(
                        () -> {
                            if (isDone.compareAndSet(false, true)) {
                                isLate.set(true);
                                process.destroyForcibly();
                            }
                        },
                        later);
        try {
            Exchange.send(request, requests);
            DocumentReading reading = Exchange.answer(answers);
            isDone.set(true);
            return reading;
        } catch (IOException | RuntimeException e) {
            hasFailed = true;
            boolean wasLate = !isDone.compareAndSet(false, true) && isLate.get();
            return new DocumentReading.Refused(
                    wasLate
                            ? "reading it took longer than " + deadline.toSeconds() + " seconds"
                            : "the program that reads it " + end(e),
                    true);
        } finally {
            alarm.cancel(false);
        }
    }

    /// Ends it and tells how it ended.
    private String end(Exception problem) {
        try {
            boolean hadEnded = process.waitFor(1, TimeUnit.SECONDS);
            if (!hadEnded) {
                end();
                return "gave an answer that is none: " + problem.getMessage();
            }
            return process.exitValue() == OUT_OF_MEMORY
                    ? "needed more memory than the " + MEMORY_MB + " MB that it has"
                    : "ended in the middle of it (exit code " + process.exitValue() + ")";
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            return "was ended";
        }
    }

    /// Whether another file can be read by it.
    boolean isUsable() {
        return !hasFailed && process.isAlive();
    }

    void restFrom(Instant now) {
        idleSince = now;
    }

    boolean hasRestedSince(Instant time) {
        return !idleSince.isAfter(time);
    }

    long id() {
        return process.pid();
    }

    void end() {
        process.destroyForcibly();
    }
}
