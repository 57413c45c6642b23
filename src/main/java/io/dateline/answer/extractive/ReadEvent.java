package io.dateline.answer.extractive;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// For JDK Flight Recorder: the reading of the passages that were found for a question.
@Name("dateline.Read")
@Label("Read")
@Description("The reader reads passages for an answer")
@Category("Dateline")
@StackTrace(false)
final class ReadEvent extends Event {

    @Label("Passages found")
    int passages;

    @Label("Passages read")
    int read;

    @Label("Words found that may answer")
    int candidates;
}
