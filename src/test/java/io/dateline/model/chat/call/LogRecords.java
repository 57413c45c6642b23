package io.dateline.model.chat.call;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/// All that is logged from here to the end, down to the finest level.
final class LogRecords extends Handler {

    private final Logger logger = Logger.getLogger("dev.langchain4j");
    private final Queue<String> records = new ConcurrentLinkedQueue<>();
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final Level before = logger.getLevel();

    LogRecords() {
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    String text() {
        return records.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter trace = new StringWriter();
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(trace));
        }
        records.add(formatter.formatMessage(entry) + trace);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        logger.setLevel(before);
    }
}
