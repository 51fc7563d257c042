package org.lethe.retention.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;
import org.lethe.request.Scope;
import org.lethe.retention.ClientLabel;
import org.lethe.retention.OverCap;
import org.lethe.retention.OverCapStatus;
import org.lethe.retention.OverCapView;
import org.lethe.retention.RetentionRoom;
import org.lethe.web.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cap of a salon and what runs over it: who they are, and what its people decide about them. */
@RestController
@RequestMapping(path = "/api/v1/salons/{salon}/over-cap", produces = MediaType.APPLICATION_JSON_VALUE)
class OverCapController {

    private final OverCap overCap;

    OverCapController(RetentionRoom room) {
        this.overCap = room.overCap();
    }

    /** One request that waits. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            UUID id,
            String channel,
            String askedBy,
            Instant receivedAt,
            Instant dueAt,
            @Nullable String reference,
            @Nullable String name) {

        static Line of(OverCapView view) {
            ClientLabel client = view.client();
            return new Line(
                    view.request().id(),
                    view.request().channel().name(),
                    view.request().credential(),
                    view.request().receivedAt(),
                    view.request().dueAt(),
                    client == null ? null : client.reference().reveal(),
                    client == null || client.name() == null
                            ? null
                            : client.name().reveal());
        }
    }

    @GetMapping
    OverCapStatus status(@PathVariable String salon, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return overCap.status(salon);
    }

    @GetMapping("/requests")
    List<Line> list(
            @PathVariable String salon,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return overCap.list(salon, after, RetentionController.limit(limit)).stream()
                .map(Line::of)
                .toList();
    }

    @PostMapping("/approve")
    OverCapStatus approve(@PathVariable String salon, HttpServletRequest request, Caller caller) throws IOException {
        caller.require(salon, Scope.RETENTION);
        return overCap.approve(salon, upTo(request), caller);
    }

    @PostMapping("/take-back")
    OverCapStatus takeBack(@PathVariable String salon, HttpServletRequest request, Caller caller) throws IOException {
        caller.require(salon, Scope.RETENTION);
        return overCap.takeBack(salon, upTo(request), caller);
    }

    private static UUID upTo(HttpServletRequest request) throws IOException {
        return JsonBody.read(request.getInputStream(), Set.of("upTo")).id("upTo");
    }
}
