package org.lethe.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.ClientCard;
import org.lethe.erasure.Standing;
import org.lethe.identity.MappedSalons;
import org.lethe.person.Personal;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.Scope;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/salons/{salon}/clients}. */
@RestController
@RequestMapping(path = "/api/v1/salons/{salon}/clients", produces = MediaType.APPLICATION_JSON_VALUE)
class ClientsController {

    private static final int MOST = 500;

    private final Salons salons;
    private final MappedSalons mapped;

    ClientsController(Salons salons, MappedSalons mapped) {
        this.salons = salons;
        this.mapped = mapped;
    }

    /** A client as a list shows them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ClientView(
            @Nullable String reference,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate lastVisit,
            Standing state) {

        static ClientView of(ClientCard card) {
            return new ClientView(
                    text(card.reference()),
                    text(card.name()),
                    first(card.emails()),
                    first(card.phones()),
                    card.lastVisit(),
                    card.state());
        }

        private static @Nullable String first(List<Personal> values) {
            return values.isEmpty() ? null : values.get(0).reveal();
        }

        private static @Nullable String text(@Nullable Personal value) {
            return value == null ? null : value.reveal();
        }
    }

    @GetMapping
    List<ClientView> search(
            @PathVariable String salon,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        caller.require(salon, Scope.FORGET);
        if (limit < 1 || limit > MOST) {
            throw new NotUnderstoodException("limit", "must be from 1 to " + MOST);
        }
        Salon known = salons.get(salon);
        return mapped.leading(known).clients(query, limit).stream()
                .map(ClientView::of)
                .toList();
    }
}
