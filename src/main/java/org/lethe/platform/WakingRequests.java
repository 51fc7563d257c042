package org.lethe.platform;

import java.util.List;
import java.util.UUID;
import org.lethe.identity.Wake;
import org.lethe.request.RetentionRequest;
import org.lethe.request.RetentionRequests;

/** Wakes the forget route when a scan has found clients, or may go on. */
final class WakingRequests implements RetentionRequests {

    private final RetentionRequests requests;
    private final Wake wake;

    WakingRequests(RetentionRequests requests, Wake wake) {
        this.requests = requests;
        this.wake = wake;
    }

    @Override
    public int accept(List<RetentionRequest> batch) {
        int written = requests.accept(batch);
        wake.forget();
        return written;
    }

    @Override
    public void hold(UUID scan) {
        requests.hold(scan);
    }

    @Override
    public void release(UUID scan) {
        requests.release(scan);
        wake.forget();
    }

    @Override
    public int withdraw(UUID scan, String reason, String operator) {
        return requests.withdraw(scan, reason, operator);
    }

    @Override
    public void withdrawAll(String salon, String reason, String operator) {
        requests.withdrawAll(salon, reason, operator);
    }

    @Override
    public boolean spare(String salon, String clientKey, String reason, String operator) {
        return requests.spare(salon, clientKey, reason, operator);
    }

    @Override
    public Progress progress(UUID scan) {
        return requests.progress(scan);
    }
}
