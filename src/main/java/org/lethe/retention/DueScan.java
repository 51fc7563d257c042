package org.lethe.retention;

import java.time.Instant;

/**
 * A scan whose time has come.
 *
 * @param dueAt the time it was planned for
 * @param needsConfirmation whether a person has to say first that the clock is right
 * @param next when the salon is scanned after that
 */
record DueScan(Instant dueAt, boolean needsConfirmation, Timetable next) {}
