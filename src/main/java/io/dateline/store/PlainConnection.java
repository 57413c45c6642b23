package io.dateline.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;

/// A connection to PostgreSQL, which has no room for the character U+0000 in a text and would fail
/// at it: U+FFFD goes there in its place. SQLite keeps it, so that those who use a [Database] need
/// not care which one it is.
final class PlainConnection {

    private PlainConnection() {}

    static Connection of(Connection connection) {
        return proxy(
                Connection.class,
                (_, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return result instanceof PreparedStatement statement ? of(statement) : result;
                });
    }

    private static PreparedStatement of(PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                (_, method, arguments) -> {
                    for (int i = 0; arguments != null && i < arguments.length; i++) {
                        if (arguments[i] instanceof String text) {
                            arguments[i] = text.replace('\0', '\uFFFD');
                        }
                    }
                    return call(statement, method, arguments);
                });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        PlainConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
