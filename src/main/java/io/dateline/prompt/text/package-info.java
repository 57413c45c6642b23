/// Texts of others on their way into a prompt and out of a model's reply: what cannot be seen is
/// taken out, borders cannot be forged. [io.dateline.prompt.text.Fence] goes around articles,
/// [io.dateline.prompt.text.Reply] reads what a model says in lines.
@NullMarked
package io.dateline.prompt.text;

import org.jspecify.annotations.NullMarked;
