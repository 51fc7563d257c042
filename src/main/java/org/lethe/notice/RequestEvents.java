package org.lethe.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lethe.request.Channel;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestListener;
import org.lethe.request.StoredRequest;

/** Announces every change of a request, in the transaction that makes it. */
public final class RequestEvents implements RequestListener {

    private final Events events;
    private final Function<UUID, Optional<RequestContent>> contents;

    /** @param contents what a request said, as long as it is kept */
    public RequestEvents(Events events, Function<UUID, Optional<RequestContent>> contents) {
        this.events = events;
        this.contents = contents;
    }

    @Override
    public void changed(List<StoredRequest> requests) {
        Map<UUID, EventData> data = new HashMap<>();
        for (StoredRequest request : requests) {
            if (request.channel() != Channel.RETENTION && EventType.of(request).isPresent()) {
                contents.apply(request.id()).ifPresent(content -> data.put(request.id(), EventData.of(content)));
            }
        }
        events.announceAll(requests, data);
    }
}
