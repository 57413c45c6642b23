package io.dateline.answer.support;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// For JDK Flight Recorder: the check of a written sentence. It holds no words of it.
@Name("dateline.Check")
@Label("Check")
@Description("A written sentence is checked against what it cites")
@Category("Dateline")
@StackTrace(false)
final class CheckEvent extends Event {

    @Label("Passages cited")
    int passages;

    @Label("Support")
    double score;

    @Label("Supported")
    boolean supported;
}
