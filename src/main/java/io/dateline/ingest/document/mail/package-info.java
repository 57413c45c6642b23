/// Mail, a message at a time.
@NullMarked
package io.dateline.ingest.document.mail;

import org.jspecify.annotations.NullMarked;
