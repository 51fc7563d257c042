package org.lethe.intake.rest;

import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;

/** A POST as it came: its text, who sent it, and its idempotency key. Nothing else of the HTTP message goes on. */
public record RawAsk(String text, Caller caller, @Nullable String idempotencyKey) {

    @Override
    public String toString() {
        return "RawAsk[•••]";
    }
}
