/// The texts that chat models are given: Markdown files in `prompts/`, checked when they are loaded
/// and rendered without ever being parsed again. Start at [io.dateline.prompt.PromptLibrary].
///
/// A file begins with front matter between two lines of `---`: `name`, `description` and the list
/// of `inputs`, each `- name: description` or, when it is not always given,
/// `- name (optional): description`. The body has two parts, under the headings `# System` and
/// `# User`. `{{name}}` stands for an input; a paragraph that names an optional input is left out
/// when there is none.
@NullMarked
package io.dateline.prompt;

import org.jspecify.annotations.NullMarked;
