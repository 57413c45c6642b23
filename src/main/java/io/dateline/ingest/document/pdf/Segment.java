package io.dateline.ingest.document.pdf;

/// Words that stand beside each other in a page, without a wide gap between them.
///
/// @param left in points from the left edge of the page, as `right`
/// @param baseline in points from the upper edge of the page
/// @param size of its letters, in points
record Segment(String text, float left, float right, float baseline, float size) {

    boolean isOnRowOf(Segment other) {
        return Math.abs(baseline - other.baseline) <= Math.max(size, other.size) * 0.4f;
    }
}
