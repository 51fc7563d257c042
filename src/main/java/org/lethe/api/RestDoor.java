package org.lethe.api;

import org.lethe.intake.rest.RawAsk;

/** The way from HTTP into the intake route. */
public interface RestDoor {

    /**
     * Takes an ask through the REST intake.
     *
     * @return an {@link org.lethe.request.Accepted} once the request is written down, or a {@link PreviewView} for a dry
     *     run
     */
    Object take(RawAsk ask);
}
