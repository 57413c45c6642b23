/// Calls to chat models and their limits: start at
/// [io.dateline.model.chat.call.LangChainChatWriter].
@NullMarked
package io.dateline.model.chat.call;

import org.jspecify.annotations.NullMarked;
