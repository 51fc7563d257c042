package org.lethe.platform;

import org.apache.camel.Exchange;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;
import org.jspecify.annotations.Nullable;
import org.lethe.notice.ClaimedNotice;
import org.springframework.stereotype.Component;

/** Gathers which events of a batch the outcome route has sent, so that they are marked by one statement. */
@Component
final class EventsSent extends AbstractListAggregationStrategy<ClaimedNotice> {

    @Override
    public @Nullable ClaimedNotice getValue(Exchange one) {
        return one.getVariable("sent", ClaimedNotice.class);
    }
}
