/// Who may ask now, and who waits: no more is answered at once than the machine can do, and of
/// those that wait all callers get their turns. Start at
/// [io.dateline.server.admission.Admission].
@NullMarked
package io.dateline.server.admission;

import org.jspecify.annotations.NullMarked;
