package org.lethe.identity;

import java.util.ArrayList;
import java.util.List;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Match;
import org.lethe.erasure.Standing;
import org.lethe.person.Identifiers;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/** Looks what forgetting the person with these identifiers would do. Changes nothing. */
public final class Sightings {

    private final Salons salons;
    private final MappedSalons mapped;

    public Sightings(Salons salons, MappedSalons mapped) {
        this.salons = salons;
        this.mapped = mapped;
    }

    /** Every client found, database by database. */
    public List<Sighted> look(String salonId, Identifiers who) {
        Salon salon = salons.get(salonId);
        List<Sighted> all = new ArrayList<>();
        for (MappedDatabase database : mapped.databases(salon)) {
            boolean leading = database.name().equals(salon.leading().name());
            for (Match match : database.find(who, salon.country())) {
                if (match.standing() != Standing.FORGOTTEN) {
                    all.add(new Sighted(database.name(), leading, database.preview(match.key())));
                }
            }
        }
        return all;
    }
}
