/// What plain text says of itself: its encoding, its front matter, its headline, its dateline.
@NullMarked
package io.dateline.ingest.source.text;

import org.jspecify.annotations.NullMarked;
