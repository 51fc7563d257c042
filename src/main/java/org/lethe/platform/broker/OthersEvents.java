package org.lethe.platform.broker;

import java.util.Map;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.filter.Filter;
import org.apache.activemq.artemis.selector.filter.Filterable;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;

/** What a broker user may not read, whatever subscription it lies in. */
record OthersEvents(Caller reader) implements Filter {

    @Override
    public boolean match(Message message) {
        String role = message.getStringProperty(EmbeddedBroker.ROLE_PROPERTY);
        return role != null && reader.salons().stream().noneMatch(own -> Caller.covers("salon-" + own, role));
    }

    @Override
    public boolean match(Map<String, String> map) {
        return false;
    }

    @Override
    public boolean match(Filterable other) {
        return false;
    }

    @Override
    public @Nullable SimpleString getFilterString() {
        return null;
    }
}
