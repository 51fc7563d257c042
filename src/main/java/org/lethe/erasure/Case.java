package org.lethe.erasure;

import java.util.List;
import org.lethe.erasure.proof.Needles;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sightings;

/** One subject of a batch that is about to be forgotten, with all that was read about it. */
record Case(
        Subject subject,
        Family family,
        Identities.Identity identity,
        List<Holds.Held> held,
        List<DoomedFile> files,
        Redactor redactor,
        Needles needles) {

    static Case of(
            Subject subject,
            Family family,
            Identities.Identity identity,
            List<Holds.Held> held,
            List<DoomedFile> files) {
        Sightings all = Sightings.of(identity.all());
        Sightings going = identity.all().equals(identity.going()) ? all : Sightings.of(identity.going());
        return new Case(
                subject, family, identity, held, files, Redactor.of(all), Needles.of(identity.going(), going, all));
    }

    Attempt attempt() {
        List<HeldRow> rows = held.stream()
                .map(row -> new HeldRow(subject.request(), row.table(), row.row(), row.norm(), row.until(), row.json()))
                .toList();
        return new Attempt(subject.request(), subject.attempt(), subject.key(), identity.all(), rows, files);
    }
}
