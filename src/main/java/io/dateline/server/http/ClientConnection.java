package io.dateline.server.http;

import io.javalin.http.Context;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/// The connection by which a request came, as one that can be watched while the request is worked
/// on: HTTP/1.1 has no other word for a client that has left than the end of its connection, and
/// nobody reads there meanwhile.
public interface ClientConnection {

    /// Has `action` done once, on another thread, if the client closes the connection before the
    /// watch ends. Of one request at a time.
    ///
    /// @return ends the watch; once that returns, `action` is not begun any more
    Watch whenClosed(Runnable action);

    /// The end of a watch.
    interface Watch extends AutoCloseable {

        /// Whether the client has closed the connection, as far as is known.
        boolean clientIsGone();

        @Override
        void close();
    }

    /// The connection of a request.
    static ClientConnection of(Context ctx) {
        return of(ServletContextRequest.getServletContextRequest(ctx.req()));
    }

    /// The connection of a request.
    static ClientConnection of(Request request) {
        EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
        // one that is encrypted lies within the one that the client closes
        while (end instanceof EndPoint.Wrapper wrapper) {
            end = wrapper.unwrap();
        }
        return (ClientConnection) end;
    }
}
