package org.lethe.retention.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.Scope;
import org.lethe.retention.DueList;
import org.lethe.retention.DueView;
import org.lethe.retention.Explanation;
import org.lethe.retention.Retention;
import org.lethe.retention.RetentionRoom;
import org.lethe.retention.WhyNot;
import org.lethe.salon.Salons;
import org.lethe.web.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The retention period of a salon, who is due, and why somebody is not. */
@RestController
@RequestMapping(path = "/api/v1/salons/{salon}", produces = MediaType.APPLICATION_JSON_VALUE)
class RetentionController {

    private static final int PAGE = 500;

    private final Retention retention;
    private final DueList dueList;
    private final WhyNot whyNot;
    private final Salons salons;
    private final Clock clock;

    RetentionController(RetentionRoom room, Salons salons, Clock clock) {
        this.retention = room.retention();
        this.dueList = room.dueList();
        this.whyNot = room.whyNot();
        this.salons = salons;
        this.clock = clock;
    }

    @GetMapping("/retention")
    PolicyView status(@PathVariable String salon, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return PolicyView.of(retention.status(salon));
    }

    @PutMapping("/retention")
    PolicyView save(@PathVariable String salon, HttpServletRequest request, Caller caller) throws IOException {
        caller.require(salon, Scope.RETENTION);
        JsonBody body = JsonBody.read(request.getInputStream(), Set.of("months", "notice"));
        return PolicyView.of(
                retention.save(salon, body.wholeNumberOrNull("months"), body.flag("notice", false), caller));
    }

    /** What a period would do, before it is saved. */
    @GetMapping("/retention/preview")
    Preview preview(@PathVariable String salon, @RequestParam int months, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return new Preview(months, retention.wouldForget(salon, months));
    }

    record Preview(int months, long wouldForget) {}

    @GetMapping("/retention/due")
    List<Due> due(
            @PathVariable String salon,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        caller.require(salon, Scope.RETENTION);
        LocalDate today = clock.instant().atZone(salons.get(salon).zone()).toLocalDate();
        return views(dueList.atNextScan(salon, months, personal(after), limit(limit), today));
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Due(
            String reference, @Nullable String name, @Nullable LocalDate lastVisit, @Nullable LocalDate exemptUntil) {}

    @GetMapping("/clients/{reference}/why-not")
    Explanation whyNot(@PathVariable String salon, @PathVariable String reference, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return whyNot.explain(salon, new Personal(reference));
    }

    /** The same for any reference: one with a slash fits into no path. */
    @GetMapping("/retention/why-not")
    Explanation whyNotOf(@PathVariable String salon, @RequestParam String reference, Caller caller) {
        return whyNot(salon, reference, caller);
    }

    static List<Due> views(List<DueView> due) {
        return due.stream()
                .map(view -> new Due(
                        view.reference().reveal(),
                        view.name() == null ? null : view.name().reveal(),
                        view.lastVisit(),
                        view.exemptUntil()))
                .toList();
    }

    static int limit(int limit) {
        if (limit < 1 || limit > PAGE) {
            throw new NotUnderstoodException("limit", "is between 1 and " + PAGE);
        }
        return limit;
    }

    static @Nullable Personal personal(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Personal(text);
    }
}
