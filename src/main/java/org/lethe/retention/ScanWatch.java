package org.lethe.retention;

/** Hears how scans get on; for metrics. */
@FunctionalInterface
public interface ScanWatch {

    /**
     * @param found clients for whom the scan has written a request so far
     * @param left how many it expects still to find; 0 when it is done
     */
    void progressed(String salon, long found, long left);
}
