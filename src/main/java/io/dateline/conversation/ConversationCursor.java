package io.dateline.conversation;

import io.dateline.article.CursorText;

/// Where a page of a list of conversations ended: the last one's time and id.
record ConversationCursor(long updatedAt, String id) {

    /// Before all conversations.
    static final ConversationCursor START = new ConversationCursor(Long.MAX_VALUE, "");

    /// @throws IllegalArgumentException when `text` was not made by [#toText]
    static ConversationCursor parse(String text) {
        return CursorText.read(text, ConversationCursor::at);
    }

    private static ConversationCursor at(String place) {
        int colon = place.indexOf(':');
        return new ConversationCursor(
                Long.parseLong(place.substring(0, Math.max(colon, 0))), place.substring(colon + 1));
    }

    String toText() {
        return CursorText.of(updatedAt + ":" + id);
    }
}
