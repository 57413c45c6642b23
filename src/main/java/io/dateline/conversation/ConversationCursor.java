package io.dateline.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a page of a list of conversations ended: the last one's time and id.
record ConversationCursor(long updatedAt, String id) {

    /// Before all conversations.
    static final ConversationCursor START = new ConversationCursor(Long.MAX_VALUE, "");

    /// @throws IllegalArgumentException when `text` was not made by [#toText]
    static ConversationCursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return new ConversationCursor(
                    Long.parseLong(plain.substring(0, Math.max(colon, 0))),
                    plain.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a cursor of this list: " + text, e);
        }
    }

    String toText() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((updatedAt + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
