package io.dateline.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.document.pdf.PrintedPages;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

class DocumentReaderTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static final int MEMORY_MB = 64;

    private static DocumentReader failing(Duration deadline, Duration rest) {
        return new DocumentReader(
                DocumentProcess.command(FailingWorker.class, MEMORY_MB),
                deadline,
                rest,
                InstantSource.system());
    }

    private static DocumentReading read(DocumentReader reader, String what) {
        return reader.read(DocumentKind.RTF, Documents.utf8(what));
    }

    private static String refusal(DocumentReader reader, String what) {
        return assertInstanceOf(DocumentReading.Refused.class, read(reader, what)).reason();
    }

    private static void assertReads(DocumentReader reader) {
        DocumentReading.Read read =
                assertInstanceOf(DocumentReading.Read.class, read(reader, "The ferry sails."));
        assertEquals("The ferry sails.", read.documents().getFirst().text());
    }

    @Test
    void aFileThatOvercomesItsProcessIsRefusedAloneAndTheNextIsRead() {
        DocumentReader reader = failing(LONG, LONG);
        assertReads(reader);
        assertEquals(
                "the program that reads it ended in the middle of it (exit code 7)",
                refusal(reader, "crash"));
        assertReads(reader);
        assertTrue(
                refusal(reader, "eat memory")
                        .startsWith("the program that reads it needed more memory"));
        assertReads(reader);
        reader.endIdle();
    }

    @Test
    void oneThatTakesTooLongIsEnded() {
        DocumentReader reader = failing(Duration.ofSeconds(1), LONG);
        assertEquals("reading it took longer than 1 seconds", refusal(reader, "hang"));
        assertEquals(List.of(), reader.idle());
    }

    @Test
    void anAnswerThatIsNoneIsNotBelieved() {
        DocumentReader reader = failing(LONG, LONG);
        for (String what : List.of("answer too long", "answer nonsense")) {
            String reason = refusal(reader, what);
            assertTrue(
                    reason.startsWith("the program that reads it gave an answer that is none"),
                    reason);
            assertEquals(List.of(), reader.idle());
        }
    }

    @Test
    void theProcessIsKeptForTheNextFileAndKnowsNothingOfThisOne() {
        DocumentReader reader = failing(LONG, LONG);
        assertReads(reader);
        List<Long> first = reader.idle();
        assertEquals("[LC_ALL]", refusal(reader, "tell environment"));
        assertEquals(first, reader.idle());
        reader.endIdle();
        assertEquals(List.of(), reader.idle());
    }

    @Test
    void itEndsWhenItHasRestedAndWhenNobodyCanAskItAnyMore() throws Exception {
        DocumentReader reader = failing(LONG, Duration.ofMillis(200));
        assertReads(reader);
        for (long id : reader.idle()) {
            ProcessHandle process = ProcessHandle.of(id).orElse(null);
            if (process != null) {
                process.onExit().get(1, TimeUnit.MINUTES);
            }
        }
        Process worker = new ProcessBuilder(DocumentProcess.command()).start();
        worker.getOutputStream().close();
        assertTrue(worker.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, worker.exitValue());
    }

    @Test
    void aPdfThatUnpacksToMoreThanTheMemoryEndsNothing() {
        DocumentReader reader =
                new DocumentReader(
                        DocumentProcess.command(DocumentWorker.class, 48),
                        LONG,
                        LONG,
                        InstantSource.system());
        byte[] bomb =
                new PrintedPages()
                        .page()
                        .bytes(
                                pdf -> {
                                    PDPage page = pdf.getPage(0);
                                    try (InputStream spaces = new Spaces(60_000_000)) {
                                        page.setContents(
                                                new PDStream(pdf, spaces, COSName.FLATE_DECODE));
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        assertTrue(bomb.length < 1_000_000, "it has " + bomb.length);
        assertInstanceOf(DocumentReading.Refused.class, reader.read(DocumentKind.PDF, bomb));
        assertEquals(1, reader.idle().size());
        reader.endIdle();
    }

    private static final class Spaces extends InputStream {
        private long left;

        Spaces(long count) {
            left = count;
        }

        @Override
        public int read() {
            left--;
            return left < 0 ? -1 : ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int count = (int) Math.min(left, most);
            Arrays.fill(bytes, from, from + count, (byte) ' ');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
