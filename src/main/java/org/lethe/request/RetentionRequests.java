package org.lethe.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a retention scan asks: the clients it finds become requests that are already identified and authorised. */
public interface RetentionRequests {

    /**
     * Writes the requests down in the caller's transaction: as approved where the salon has one database, else as
     * received, for the client is looked for in the others first. A client who has an open request already keeps that
     * one.
     *
     * @return how many are new
     */
    int accept(List<RetentionRequest> batch);

    /** The forget route leaves what is approved of this scan alone, until {@link #release}. */
    void hold(UUID scan);

    /** What was held may go on. */
    void release(UUID scan);

    /**
     * Takes back what is not yet erasing.
     *
     * @return how many were taken back
     */
    int withdraw(UUID scan, String reason, String operator);

    /** Takes back what all scans of this salon have asked and is not yet erasing. */
    void withdrawAll(String salon, String reason, String operator);

    /**
     * Takes back what scans have asked for this client, in the caller's transaction. What a person has asked stays.
     *
     * @return false if the client is being forgotten at this moment
     */
    boolean spare(String salon, String clientKey, String reason, String operator);

    /** How far the forgetting of this scan has come. */
    Progress progress(UUID scan);

    /**
     * @param waiting received, approved, erasing or failed
     * @param forgotten done
     * @param spared not forgotten as things stand: came back, a guard, for a person to decide, taken back
     * @param lately forgotten or spared in the last minute
     */
    record Progress(long waiting, long forgotten, long spared, long lately) {

        /** How long it takes to deal with those who wait, at the pace of the last minute. */
        public Optional<Duration> remaining() {
            return lately == 0 || waiting == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds((waiting * 60 + lately - 1) / lately));
        }
    }
}
