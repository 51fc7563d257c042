package org.lethe.retention;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a scan stands. */
public enum ScanState {
    /** will be looked at by the next free worker */
    PENDING,
    /** the hub was silent for more than a day: a person must say that the clock is right */
    AWAITING_CONFIRMATION,
    /** would forget more than the cap allows: a second person must agree */
    AWAITING_APPROVAL,
    /** cannot start now: the map does not fit, or the database does not answer; it is tried again */
    BLOCKED,
    RUNNING,
    PAUSED,
    /** all due clients have a request */
    DONE,
    STOPPED,
    /** a newer scan took its place before it ran */
    SUPERSEDED;

    private static final Set<ScanState> CLOSED = EnumSet.of(DONE, STOPPED, SUPERSEDED);

    public boolean closed() {
        return CLOSED.contains(this);
    }

    /** Whether a person has to decide. */
    public boolean waiting() {
        return this == AWAITING_CONFIRMATION || this == AWAITING_APPROVAL;
    }

    static Set<ScanState> open() {
        return EnumSet.complementOf(EnumSet.copyOf(CLOSED));
    }

    static String[] names(Set<ScanState> states) {
        return Arrays.stream(states.toArray(ScanState[]::new)).map(Enum::name).toArray(String[]::new);
    }
}
