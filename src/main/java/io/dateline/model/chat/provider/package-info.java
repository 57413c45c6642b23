/// The providers of chat models, through LangChain4j's own modules: start at
/// [io.dateline.model.chat.provider.ProviderModels].
@NullMarked
package io.dateline.model.chat.provider;

import org.jspecify.annotations.NullMarked;
