package org.lethe.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lethe.person.Personal;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.Scope;
import org.lethe.retention.Exemption;
import org.lethe.retention.Exemptions;
import org.lethe.retention.RetentionRoom;
import org.lethe.retention.UnknownClientException;
import org.lethe.web.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clients whom a salon keeps although their period ran out. */
@RestController
@RequestMapping(path = "/api/v1/salons/{salon}/retention/exemptions", produces = MediaType.APPLICATION_JSON_VALUE)
class ExemptionController {

    private final Exemptions exemptions;

    ExemptionController(RetentionRoom room) {
        this.exemptions = room.exemptions();
    }

    record View(String reference, LocalDate until, String reason, String madeBy, Instant madeAt) {

        static View of(Exemption exemption) {
            return new View(
                    exemption.reference().reveal(),
                    exemption.until(),
                    exemption.reason().reveal(),
                    exemption.madeBy(),
                    exemption.madeAt());
        }
    }

    @GetMapping
    List<View> list(@PathVariable String salon, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        return exemptions.list(salon).stream().map(View::of).toList();
    }

    @PutMapping
    View put(@PathVariable String salon, HttpServletRequest request, Caller caller) throws IOException {
        caller.require(salon, Scope.RETENTION);
        JsonBody body = JsonBody.read(request.getInputStream(), Set.of("reference", "until", "reason"));
        return View.of(
                exemptions.put(salon, body.personal("reference"), body.day("until"), body.text("reason"), caller));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String salon, @RequestParam(defaultValue = "") String reference, Caller caller) {
        caller.require(salon, Scope.RETENTION);
        if (reference.isBlank()) {
            throw new NotUnderstoodException("reference", "is missing");
        }
        if (!exemptions.remove(salon, new Personal(reference), caller)) {
            throw new UnknownClientException();
        }
    }
}
