package io.dateline.server.http;

import io.javalin.http.Context;

/// Who sent a request.
///
/// @param name of the key; empty for whoever asks on loopback while there is no key
/// @param mayWrite whether articles may be changed
/// @param administers whether what others asked may be had and deleted
public record Caller(String name, boolean mayWrite, boolean administers) {

    /// Whoever asks on loopback while there is no key.
    public static final Caller LOCAL = new Caller("", true, true);

    /// The attribute of a request that holds who sent it, once that is known.
    public static final String ATTRIBUTE = Caller.class.getName();

    /// One who does not administer.
    public Caller(String name, boolean mayWrite) {
        this(name, mayWrite, false);
    }

    public static Caller of(Context ctx) {
        Caller known = ctx.attribute(ATTRIBUTE);
        return known == null ? LOCAL : known;
    }
}
