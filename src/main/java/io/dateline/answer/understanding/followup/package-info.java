/// What a question refers to in the conversation that it stands in, found by rules: start at
/// [io.dateline.answer.understanding.followup.FollowUp].
@NullMarked
package io.dateline.answer.understanding.followup;

import org.jspecify.annotations.NullMarked;
