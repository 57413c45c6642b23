/// The Model Context Protocol: the collection as tools for other programs' models, over HTTP
/// ([io.dateline.server.mcp.McpRoutes]) and over standard input and output
/// ([io.dateline.server.mcp.McpStdio]).
///
/// The protocol is the SDK's; its transports are not used. Both ways in hand each message to one
/// stateless server of the SDK, by way of its interface for transports, so that a message over HTTP
/// passes the same guard, limits and errors as every other request, and one over standard input is
/// answered also where the input ends behind it.
@NullMarked
package io.dateline.server.mcp;

import org.jspecify.annotations.NullMarked;
