package org.lethe.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Channel;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestListener;
import org.lethe.request.StoredRequest;

/** Announces every change of a request, in the transaction that makes it. */
public final class RequestEvents implements RequestListener {

    private final Events events;
    private final Function<List<UUID>, Map<UUID, RequestContent>> contents;

    /** @param contents what requests said, as long as it is kept */
    public RequestEvents(Events events, Function<List<UUID>, Map<UUID, RequestContent>> contents) {
        this.events = events;
        this.contents = contents;
    }

    @Override
    public void changed(List<StoredRequest> requests, @Nullable String operator) {
        List<UUID> told = requests.stream()
                .filter(request -> request.channel() != Channel.RETENTION
                        && EventType.of(request).isPresent())
                .map(StoredRequest::id)
                .toList();
        Map<UUID, EventData> data = new HashMap<>();
        contents.apply(told).forEach((id, content) -> data.put(id, EventData.of(content)));
        events.announceAll(requests, data);
    }

    @Override
    public void received(StoredRequest request, RequestContent content) {
        events.announce(request, EventData.of(content));
    }
}
