package io.dateline.retrieve;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// For JDK Flight Recorder: a search for passages. It holds no words of the question.
@Name("dateline.Retrieve")
@Label("Retrieve")
@Description("Passages are searched for, by words and by meaning")
@Category("Dateline")
@StackTrace(false)
final class RetrieveEvent extends Event {

    @Label("Found by keywords")
    int byKeywords;

    @Label("Found by vectors")
    int byVector;

    @Label("Passages given")
    int passages;
}
