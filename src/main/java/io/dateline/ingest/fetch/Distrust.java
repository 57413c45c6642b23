package io.dateline.ingest.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Why no secure connection came about, in words that whoever reads them can act on.
final class Distrust {

    /// Causes of causes are few; those of a circle have no end.
    private static final int MOST_CAUSES = 10;

    private Distrust() {}

    static String of(SSLException problem) {
        String reason = String.valueOf(problem.getMessage());
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            reason =
                    switch (cause) {
                        case CertificateExpiredException _ ->
                                "the server's certificate has expired";
                        case CertificateNotYetValidException _ ->
                                "the server's certificate is not valid yet";
                        case CertPathBuilderException _ ->
                                "the server's certificate is from nobody who is trusted";
                        case SSLPeerUnverifiedException _ ->
                                "the server's certificate is for another host";
                        case CertificateException e when e.getCause() == null ->
                                "the server's certificate is refused: " + e.getMessage();
                        default -> reason;
                    };
            cause = cause.getCause();
        }
        return reason;
    }
}
