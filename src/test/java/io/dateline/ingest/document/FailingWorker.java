package io.dateline.ingest.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Stands in for the process that reads documents, and does what its file says.
final class FailingWorker {

    private FailingWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream requests = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(System.out);
        Exchange.Request request = Exchange.request(requests);
        while (request != null) {
            String what = new String(request.content(), StandardCharsets.UTF_8);
            switch (what) {
                case "crash" -> System.exit(7);
                case "eat memory" -> {
                    List<byte[]> eaten = new ArrayList<>();
                    while (eaten.size() < 1_000_000) {
                        eaten.add(new byte[1_000_000]);
                    }
                }
                case "hang" -> new CountDownLatch(1).await();
                case "answer too long" -> answers.writeInt(Integer.MAX_VALUE);
                case "answer nonsense" -> {
                    byte[] json =
                            """
                            {"documents":[{"text":"a","pageStarts":[9],"dates":[],"warnings":[],\
                            "attachments":[]}]}"""
                                    .getBytes(StandardCharsets.UTF_8);
                    answers.writeInt(json.length);
                    answers.write(json);
                }
                case "tell environment" ->
                        Exchange.send(
                                new DocumentReading.Refused(System.getenv().keySet().toString()),
                                answers);
                default ->
                        Exchange.send(
                                new DocumentReading.Read(
                                        List.of(
                                                ReadDocument.of(
                                                        DocumentProperties.NONE,
                                                        what,
                                                        List.of(),
                                                        List.of()))),
                                answers);
            }
            answers.flush();
            request = Exchange.request(requests);
        }
    }
}
