/// Dateline's parts behind LangChain4j's interfaces, for chains of its own making and of others':
/// start at [io.dateline.answer.chain.PassageRetriever].
@NullMarked
package io.dateline.answer.chain;

import org.jspecify.annotations.NullMarked;
