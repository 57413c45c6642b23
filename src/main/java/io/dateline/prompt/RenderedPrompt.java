package io.dateline.prompt;

/// What a chat model is sent.
///
/// @param system who it is and how it shall work
/// @param user what is asked this time
public record RenderedPrompt(String system, String user) {}
