package org.lethe.review;

import java.util.List;
import java.util.Map;
import org.lethe.request.StoredRequest;

/**
 * A request that waits for a person.
 *
 * @param said what it says about the person, by name of the identifier; personal
 * @param answers whether its writer can be written to
 * @param candidates who may be meant
 * @param complete false if a salon database could not be looked into, so that candidates may be missing
 * @param choose whether an approval must name one of the candidates
 */
public record Waiting(
        StoredRequest request,
        Map<String, String> said,
        boolean answers,
        List<Candidate> candidates,
        boolean complete,
        boolean choose) {

    public Waiting {
        said = Map.copyOf(said);
        candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
        return "Waiting[" + request.id() + "]";
    }
}
