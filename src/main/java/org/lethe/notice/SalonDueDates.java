package org.lethe.notice;

import java.time.Instant;
import org.lethe.request.DueDates;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/** Due dates by the calendar of each salon; the instant is the last second of the day there. */
public final class SalonDueDates implements DueDates {

    private final Salons salons;

    public SalonDueDates(Salons salons) {
        this.salons = salons;
    }

    @Override
    public Instant dueAt(String salon, Instant receivedAt) {
        Salon known = salons.get(salon);
        return DueDate.lastMoment(DueDate.of(receivedAt, known), known);
    }

    @Override
    public Instant extendedDueAt(String salon, Instant receivedAt) {
        Salon known = salons.get(salon);
        return DueDate.lastMoment(DueDate.extended(receivedAt, known), known);
    }
}
