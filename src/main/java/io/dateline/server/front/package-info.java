/// What every request passes before a route or another servlet sees it
/// ([io.dateline.server.front.FrontDoor]): whether it is meant for this server, who sends it, and
/// whether that one has asked too much.
@NullMarked
package io.dateline.server.front;

import org.jspecify.annotations.NullMarked;
