package io.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

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

    /// Refused for good where the server's certificate is not to be trusted: asking again changes
    /// nothing until whoever keeps the server mends it. Any other failure may pass.
    static FetchOutcome of(SSLException problem) {
        String told = String.valueOf(problem.getMessage());
        String reason = certificate(problem);
        return reason == null
                ? new FetchOutcome.Failed("no secure connection: " + told, null)
                : FetchOutcome.Refused.unsafe("no secure connection: " + reason);
    }

    private static @Nullable String certificate(SSLException problem) {
        String reason = null;
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
