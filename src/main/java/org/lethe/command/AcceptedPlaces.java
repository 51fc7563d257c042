package org.lethe.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.proof.Residue;
import picocli.CommandLine.Option;

/** Places where something looks like somebody forgotten and is not, as a person has seen: a product called like one. */
final class AcceptedPlaces {

    @Option(
            names = "--accept",
            paramLabel = "TABLE.COLUMN=ROWS",
            description = {
                "A place that was looked at and is nobody: up to so many rows there do not count and are said on",
                "stderr, more count all. May be given several times."
            })
    private Map<String, Long> places = new LinkedHashMap<>();

    /** Takes what is accepted out of what was found, and returns it. */
    List<Residue> takeOut(Collection<Residue> found) {
        List<Residue> accepted = new ArrayList<>();
        found.removeIf(residue -> {
            Long rows = places.get(residue.table() + "." + residue.column());
            boolean known = rows != null && residue.rows() <= rows;
            if (known) {
                accepted.add(residue);
            }
            return known;
        });
        return accepted;
    }
}
