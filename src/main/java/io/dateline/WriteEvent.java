package io.dateline;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// For JDK Flight Recorder: a call of the chat model. It holds no words of what was asked or said.
@Name("dateline.Write")
@Label("Write")
@Description("The chat model is asked for a text")
@Category("Dateline")
@StackTrace(false)
final class WriteEvent extends Event {

    @Label("Provider")
    String provider = "";

    @Label("Model")
    String model = "";

    @Label("Outcome")
    String outcome = "";

    @Label("Requests to the provider")
    int requests;

    @Label("Input tokens")
    int inputTokens;

    @Label("Output tokens")
    int outputTokens;
}
