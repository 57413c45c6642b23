package io.dateline.slack.message;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is said, in whatever format it is written.
///
/// @param summary what a notification shows of it; not blank, without markup
/// @param rows at least one
/// @param actions what a reader can do with it, or `null`
record Layout(String summary, List<Row> rows, @Nullable Actions actions) {

    /// What a reader can do with an answer.
    ///
    /// @param answerId which one is judged or shared
    /// @param pageUrl where its conversation stands on the page; `null` where none is to be shown
    /// @param isShareable whether it can be shown to the others in its channel
    record Actions(String answerId, @Nullable String pageUrl, boolean isShareable) {}

    public Layout {
        rows = rows.stream().filter(row -> !row.pieces().isEmpty()).toList();
        if (rows.isEmpty() || summary.isBlank()) {
            throw new IllegalArgumentException("nothing is said: \"" + summary + "\", " + rows);
        }
    }
}
