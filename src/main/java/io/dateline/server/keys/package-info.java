/// Who may use a server: keys ([io.dateline.server.keys.ApiKeys]), what each request shows of one
/// ([io.dateline.server.keys.KeyCheck]), and the sign-in that turns a key into a cookie
/// ([io.dateline.server.keys.SignInRoutes]).
@NullMarked
package io.dateline.server.keys;

import org.jspecify.annotations.NullMarked;
