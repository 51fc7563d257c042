package org.lethe.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/**
 * One line of the list of who is due.
 *
 * @param lastVisit null for a client who never came
 * @param exemptUntil until when the salon keeps the client all the same
 */
public record DueView(
        Personal reference, @Nullable Personal name, @Nullable LocalDate lastVisit, @Nullable LocalDate exemptUntil) {}
