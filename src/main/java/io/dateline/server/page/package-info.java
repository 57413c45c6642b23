/// The files of the page and how they reach a browser: [io.dateline.server.page.WebPage] serves
/// them, each as it lies in `web/` and those of a first view joined into few
/// ([io.dateline.server.page.FirstView]): the style sheets into one, the modules of each
/// [io.dateline.server.page.ScriptBundle] into one, which runs them one by one as they are.
@NullMarked
package io.dateline.server.page;

import org.jspecify.annotations.NullMarked;
