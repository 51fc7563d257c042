package org.lethe.retention.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;
import org.lethe.request.Scope;
import org.lethe.retention.DueList;
import org.lethe.retention.RetentionRoom;
import org.lethe.retention.Scan;
import org.lethe.retention.Scans;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scans of a salon: start one, watch it, decide about it. */
@RestController
@RequestMapping(path = "/api/v1/salons/{salon}/retention", produces = MediaType.APPLICATION_JSON_VALUE)
class ScanController {

    private final Scans scans;
    private final DueList dueList;

    ScanController(RetentionRoom room) {
        this.scans = room.scans();
        this.dueList = room.dueList();
    }

    @PostMapping("/scan")
    ResponseEntity<ScanView> start(@PathVariable String salon, Caller caller) {
        Scan scan = scans.start(salon, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/salons/" + salon + "/retention/scans/" + scan.id()))
                .body(view(scan));
    }

    @GetMapping("/scans")
    List<ScanView> list(
            @PathVariable String salon,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return scans.list(salon, before, RetentionController.limit(limit)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/scans/{id}")
    ScanView get(@PathVariable String salon, @PathVariable UUID id, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return view(scans.get(salon, id));
    }

    /** Whom the scan would forget: what a second person looks at before agreeing. */
    @GetMapping("/scans/{id}/due")
    List<RetentionController.Due> due(
            @PathVariable String salon,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return RetentionController.views(dueList.of(
                scans.get(salon, id), RetentionController.personal(after), RetentionController.limit(limit)));
    }

    @PostMapping("/scans/{id}/approve")
    ScanView approve(@PathVariable String salon, @PathVariable UUID id, Caller caller) {
        return view(scans.approve(salon, id, caller));
    }

    @PostMapping("/scans/{id}/pause")
    ScanView pause(@PathVariable String salon, @PathVariable UUID id, Caller caller) {
        return view(scans.pause(salon, id, caller));
    }

    @PostMapping("/scans/{id}/resume")
    ScanView resume(@PathVariable String salon, @PathVariable UUID id, Caller caller) {
        return view(scans.resume(salon, id, caller));
    }

    @PostMapping("/scans/{id}/stop")
    ScanView stop(@PathVariable String salon, @PathVariable UUID id, Caller caller) {
        return view(scans.stop(salon, id, caller));
    }

    private ScanView view(Scan scan) {
        return ScanView.of(scan, scans.progress(scan.id()));
    }
}
