/// Conversations as documents, to be kept or passed on:
/// [io.dateline.conversation.export.MarkdownExport] and
/// [io.dateline.conversation.export.HtmlExport].
@NullMarked
package io.dateline.conversation.export;

import org.jspecify.annotations.NullMarked;
