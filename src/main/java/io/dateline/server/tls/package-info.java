/// The certificate that a server shows over https: [io.dateline.server.tls.TlsCertificate] names
/// the files it comes from.
@NullMarked
package io.dateline.server.tls;

import org.jspecify.annotations.NullMarked;
