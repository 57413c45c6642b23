/// How the date of an article was come by: all that tells of it, and what was made of that.
@NullMarked
package io.dateline.article.dating;

import org.jspecify.annotations.NullMarked;
