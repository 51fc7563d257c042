package org.lethe.retention;

/** Hears how scans get on; for metrics. */
@FunctionalInterface
public interface ScanWatch {

    void progressed(String salon, Progress progress);

    /**
     * @param found clients for whom the scan has written a request so far
     * @param left how many it expects still to find; 0 when it is done
     * @param perSecond how many it finds in a second
     * @param remainingSeconds how long it will still look, at this rate
     */
    record Progress(long found, long left, long perSecond, long remainingSeconds) {}
}
