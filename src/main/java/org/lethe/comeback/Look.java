package org.lethe.comeback;

import org.lethe.salon.Salon;

/** How to look: what a person has decided beforehand. */
public record Look(boolean writes, boolean takesRestored, boolean adoptsStranger, String operator) {

    /** The nightly one: nobody has decided anything, so a restored database waits. */
    public static final Look NIGHTLY = new Look(true, false, false, "nightly look");

    /** Counts only. */
    public static Look dry(String operator) {
        return new Look(false, true, false, operator);
    }

    /**
     * A person has a database forgotten again as it stands.
     *
     * @param adoptsStranger whether the person says that a database without Lethe's id is the salon's all the same
     */
    public static Look decided(boolean adoptsStranger, String operator) {
        return new Look(true, true, adoptsStranger, operator);
    }

    static String name(Salon salon, String database) {
        return salon.id() + "/" + database;
    }
}
