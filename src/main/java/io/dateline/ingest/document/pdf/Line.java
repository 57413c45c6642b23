package io.dateline.ingest.document.pdf;

/// A line of a column, in the order in which it is read.
///
/// @param page counted from 0
/// @param column a number of its own for each column of each page
/// @param segment its words and place
record Line(int page, int column, Segment segment) {

    String text() {
        return segment.text();
    }

    float size() {
        return segment.size();
    }
}
