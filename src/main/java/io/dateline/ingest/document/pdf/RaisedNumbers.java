package io.dateline.ingest.document.pdf;

import java.util.ArrayList;
import java.util.List;

/// Small numbers that stand higher than the words before them: powers after a number, and else the
/// marks of notes, which are left out.
final class RaisedNumbers {

    /// Their size is less than this share of that of the words.
    static final float SMALL = 0.8f;

    /// They stand higher by more than this share of the size of the words,
    static final float RAISED = 0.15f;

    /// and by no more than this.
    private static final float MOST_RAISED = 0.9f;

    /// What is nearer to a word, in sizes of its letters, belongs to it.
    private static final float NEAR = 0.2f;

    /// A narrower gap is none between words.
    private static final float SPACE = 0.1f;

    private RaisedNumbers() {}

    static boolean isNumber(String letters) {
        return !letters.isEmpty()
                && letters.chars()
                        .allMatch(unit -> Character.isDigit(unit) || "-−+*†‡,".indexOf(unit) >= 0);
    }

    /// What is told of `raised` after the words `before`.
    static String after(CharSequence before, CharSequence raised) {
        boolean isPower =
                !raised.isEmpty()
                        && !before.isEmpty()
                        && Character.isDigit(before.charAt(before.length() - 1));
        return isPower ? "^" + raised : "";
    }

    /// The segments of a page, in the order in which they were written, with those that are raised
    /// told in the words before them, which go on after them.
    static List<Segment> told(List<Segment> segments) {
        List<Segment> told = new ArrayList<>();
        boolean isOpen = false;
        for (Segment segment : segments) {
            Segment before = told.isEmpty() ? null : told.getLast();
            if (before != null && isRaised(segment, before)) {
                told.set(
                        told.size() - 1,
                        with(before, after(before.text(), segment.text()), segment));
                isOpen = true;
            } else if (before != null && isOpen && goesOn(before, segment)) {
                boolean isNear = segment.left() - before.right() < SPACE * before.size();
                told.set(
                        told.size() - 1,
                        with(before, (isNear ? "" : " ") + segment.text(), segment));
            } else {
                told.add(segment);
                isOpen = false;
            }
        }
        return told;
    }

    private static boolean isRaised(Segment segment, Segment before) {
        float above = before.baseline() - segment.baseline();
        return isNumber(segment.text())
                && segment.size() < before.size() * SMALL
                && above > before.size() * RAISED
                && above < before.size() * MOST_RAISED
                && Math.abs(segment.left() - before.right()) < NEAR * 2 * before.size();
    }

    private static boolean goesOn(Segment before, Segment segment) {
        float gap = segment.left() - before.right();
        return before.isOnRowOf(segment)
                && Math.abs(segment.size() - before.size()) < before.size() * NEAR
                && gap > -NEAR * before.size()
                && gap < before.size();
    }

    private static Segment with(Segment before, String words, Segment last) {
        return new Segment(
                before.text() + words,
                before.left(),
                Math.max(before.right(), last.right()),
                before.baseline(),
                before.size());
    }
}
