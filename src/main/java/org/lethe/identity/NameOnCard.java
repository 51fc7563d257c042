package org.lethe.identity;

import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/** The parts of a name as a card shows it: the last word is the last name. Only used to notice a contradiction. */
record NameOnCard(@Nullable Personal first, @Nullable Personal last) {

    static NameOnCard of(@Nullable Personal shown) {
        String name = shown == null ? "" : shown.reveal().strip();
        int end = name.lastIndexOf(' ');
        return end < 0
                ? new NameOnCard(null, name.isEmpty() ? null : new Personal(name))
                : new NameOnCard(new Personal(name.substring(0, end)), new Personal(name.substring(end + 1)));
    }
}
