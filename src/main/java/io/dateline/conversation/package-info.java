/// Questions with their answers, one after the other, kept for their owner: start at
/// [io.dateline.conversation.Conversations], which asks in them, and
/// [io.dateline.conversation.ConversationStore], which keeps them.
@NullMarked
package io.dateline.conversation;

import org.jspecify.annotations.NullMarked;
