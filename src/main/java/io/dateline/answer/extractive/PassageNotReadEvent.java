package io.dateline.answer.extractive;

import io.dateline.article.Passage;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// For JDK Flight Recorder: why a passage that was found is not read.
@Name("dateline.PassageNotRead")
@Label("Passage not read")
@Description("A passage that was found is not read, and why")
@Category("Dateline")
@StackTrace(false)
final class PassageNotReadEvent extends Event {

    @Label("Article")
    String article = "";

    @Label("Start")
    int start;

    @Label("End")
    int end;

    @Label("Reason")
    String reason = "";

    static void commit(Passage passage, String reason) {
        PassageNotReadEvent event = new PassageNotReadEvent();
        if (event.isEnabled()) {
            event.article = passage.article().id();
            event.start = passage.span().start();
            event.end = passage.span().end();
            event.reason = reason;
            event.commit();
        }
    }
}
