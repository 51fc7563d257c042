package org.lethe.intake.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.Ask;
import org.lethe.intake.AskReader;
import org.lethe.request.Channel;
import org.lethe.request.ForgetRequest;
import org.lethe.request.NotUnderstoodException;

/** Turns a POST into a {@link ForgetRequest} (or the wish for a preview of one), and nothing else. */
public final class RestIntake {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** @throws NotUnderstoodException naming the field that is wrong */
    public RestAsk read(RawAsk raw) {
        Ask ask = AskReader.read(raw.text());
        ForgetRequest request = new ForgetRequest(
                ask.salon(),
                ask.client(),
                Channel.REST,
                raw.caller(),
                key(raw.idempotencyKey()),
                ask.requestedAt(),
                ask.digest(),
                raw.idempotencyKey(),
                null);
        return new RestAsk(request, ask.dryRun());
    }

    private static @Nullable String key(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new NotUnderstoodException("Idempotency-Key", "takes 1 to 255 visible ASCII characters");
        }
        return key;
    }
}
