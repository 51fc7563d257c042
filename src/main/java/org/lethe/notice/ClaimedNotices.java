package org.lethe.notice;

import java.util.List;

/** What a node may send now, oldest first. */
public record ClaimedNotices(List<ClaimedNotice> notices) {

    public ClaimedNotices {
        notices = List.copyOf(notices);
    }

    /** Whether there is anything to send. */
    public boolean waiting() {
        return !notices.isEmpty();
    }
}
