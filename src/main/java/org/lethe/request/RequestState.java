package org.lethe.request;

import java.util.EnumSet;
import java.util.Set;

/** Where a forget request stands. Every state but the last four has a way on; of FAILED and BLOCKED it leads back. */
public enum RequestState {
    RECEIVED,
    NEEDS_CONFIRMATION,
    NEEDS_REVIEW,
    BLOCKED,
    APPROVED,
    ERASING,
    FAILED,
    FORGOTTEN,
    NOT_FOUND,
    REFUSED,
    WITHDRAWN;

    private static final Set<RequestState> CLOSED = EnumSet.of(FORGOTTEN, NOT_FOUND, REFUSED, WITHDRAWN);

    /** Whether nothing more will happen by itself or by a person. */
    public boolean closed() {
        return CLOSED.contains(this);
    }

    /** Whether a request may go from this state to the other. */
    public boolean canBecome(RequestState next) {
        return switch (this) {
            case RECEIVED -> next != RECEIVED && next != ERASING;
            case NEEDS_CONFIRMATION, NEEDS_REVIEW, BLOCKED ->
                next != RECEIVED && next != ERASING && next != FAILED && next != this;
            case APPROVED ->
                EnumSet.of(ERASING, WITHDRAWN, BLOCKED, NEEDS_REVIEW, REFUSED).contains(next);
            case ERASING ->
                EnumSet.of(APPROVED, FORGOTTEN, BLOCKED, NEEDS_REVIEW, FAILED, NOT_FOUND, REFUSED, WITHDRAWN)
                        .contains(next);
            case FAILED ->
                EnumSet.of(APPROVED, NEEDS_REVIEW, REFUSED, WITHDRAWN).contains(next);
            case FORGOTTEN, NOT_FOUND, REFUSED, WITHDRAWN -> false;
        };
    }

    /** The states from which this one may be reached. */
    Set<RequestState> sources() {
        Set<RequestState> sources = EnumSet.noneOf(RequestState.class);
        for (RequestState state : values()) {
            if (state.canBecome(this)) {
                sources.add(state);
            }
        }
        return sources;
    }
}
