package org.lethe.api;

import org.lethe.identity.Sighted;
import org.lethe.identity.Sightings;
import org.lethe.intake.rest.RestAsk;
import org.lethe.request.Acceptance;
import org.lethe.request.ForgetRequest;
import org.lethe.request.IdentifierRules;
import org.lethe.request.Scope;

/** What forgetting would do, and whether what was confirmed still holds. */
public final class Previews {

    private final Sightings sightings;
    private final Acceptance acceptance;

    public Previews(Sightings sightings, Acceptance acceptance) {
        this.sightings = sightings;
        this.acceptance = acceptance;
    }

    /** The preview of a dry run. Nothing is written down. */
    public PreviewView show(RestAsk ask) {
        ForgetRequest request = ask.request();
        request.caller().require(request.salon(), Scope.FORGET);
        IdentifierRules.check(request.client());
        return PreviewView.of(sightings.look(request.salon(), request.client()));
    }

    /**
     * The request, if its digest still holds or none was given. One that comes again under its key was accepted when it
     * held, and has changed since what the preview showed: it gets its old answer.
     *
     * @throws DigestChangedException if it does not
     */
    public ForgetRequest stillHolds(RestAsk ask) {
        ForgetRequest request = ask.request();
        String digest = request.digest();
        if (digest != null) {
            request.caller().require(request.salon(), Scope.FORGET);
            IdentifierRules.check(request.client());
        }
        if (digest != null && !acceptance.knows(request)) {
            boolean holds = sightings.look(request.salon(), request.client()).stream()
                    .filter(Sighted::leading)
                    .anyMatch(sighted -> sighted.preview().digest().equals(digest));
            if (!holds) {
                throw new DigestChangedException();
            }
        }
        return request;
    }
}
