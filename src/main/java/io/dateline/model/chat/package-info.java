/// Chat models, seen from those who need one to write: a [io.dateline.model.chat.ChatWriter] is
/// opened from a [io.dateline.model.chat.ChatSource] by
/// [io.dateline.model.chat.call.LangChainChatWriter], and what comes of a call is a
/// [io.dateline.model.chat.ChatOutcome].
@NullMarked
package io.dateline.model.chat;

import org.jspecify.annotations.NullMarked;
