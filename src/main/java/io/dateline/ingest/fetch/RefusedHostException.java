package io.dateline.ingest.fetch;

import io.dateline.article.ExpectedFault;

import java.net.UnknownHostException;

/// A host that nothing is fetched from, because of the address that its name turned out to have.
final class RefusedHostException extends UnknownHostException implements ExpectedFault {

    private static final long serialVersionUID = 1L;

    RefusedHostException(String message) {
        super(message);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
