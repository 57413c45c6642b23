/// What was asked and answered one after the other, so that a follow-up can be understood: start at
/// [io.dateline.conversation.RecentConversations].
@NullMarked
package io.dateline.conversation;

import org.jspecify.annotations.NullMarked;
