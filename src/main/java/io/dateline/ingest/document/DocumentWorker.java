package io.dateline.ingest.document;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The process that reads documents, one after the other: asked by its standard input, it answers
/// by its standard output. It ends when the process that asks has ended, also in the middle of a
/// document.
final class DocumentWorker {

    private static final String DAMAGED = "it is damaged, or not what its name says";

    private DocumentWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // what a library prints must not come between the answers
        System.setOut(System.err);
        Logger.getLogger("").setLevel(Level.OFF);
        SynchronousQueue<Exchange.Request> requests = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().start(() -> receive(requests));
        while (true) {
            Exchange.send(read(requests.take()), answers);
        }
    }

    private static void receive(SynchronousQueue<Exchange.Request> requests) {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            Exchange.@Nullable Request request = Exchange.request(in);
            while (request != null) {
                requests.put(request);
                request = Exchange.request(in);
            }
        } catch (IOException | InterruptedException e) {
            // nobody is left who could be told
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static DocumentReading read(Exchange.Request request) {
        try {
            List<ReadDocument> documents = request.kind().read(request.content());
            return new DocumentReading.Read(documents);
        } catch (IllegalArgumentException e) {
            return new DocumentReading.Refused(said(e));
        } catch (IOException | RuntimeException e) {
            return new DocumentReading.Refused(DAMAGED + ": " + said(e));
        } catch (StackOverflowError _) {
            return new DocumentReading.Refused("its parts are nested too deeply to be read");
        }
    }

    private static String said(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
