package org.lethe.platform;

import java.util.List;
import java.util.UUID;
import org.lethe.notice.ProvenAddresses;
import org.lethe.request.ReplyAddress;
import org.springframework.beans.factory.ObjectProvider;

/** Looks the confirmations up when they are asked for: they hang on the book of requests, which tells of changes. */
record LateProvenAddresses(ObjectProvider<ProvenAddresses> delegate) implements ProvenAddresses {

    @Override
    public List<ReplyAddress> owners(UUID request) {
        return delegate.getObject().owners(request);
    }

    @Override
    public List<ReplyAddress> anybody(UUID request) {
        return delegate.getObject().anybody(request);
    }

    @Override
    public List<ReplyAddress> writers(UUID request) {
        return delegate.getObject().writers(request);
    }

    @Override
    public void writersAnswered(UUID request) {
        delegate.getObject().writersAnswered(request);
    }

    @Override
    public void answered(UUID request) {
        delegate.getObject().answered(request);
    }

    @Override
    public void answeredSoFar(UUID request) {
        delegate.getObject().answeredSoFar(request);
    }
}
