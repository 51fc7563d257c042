package org.lethe.identity;

/** The blast-radius cap: how many clients a salon may have forgotten within 24 hours, over all channels. */
public interface Allowance {

    /** Takes one from the salon's allowance; false if it is used up, and then nothing is taken. */
    default boolean takeOne(String salon) {
        return take(salon, 1);
    }

    /** Takes so many; false if so many would be too many, and then nothing is taken. */
    boolean take(String salon, int clients);

    /** Gives back what was taken for clients who were not approved after all: whoever is asked for again is counted then. */
    void giveBack(String salon, int clients);

    /**
     * Takes one whose own client has proven to be the one who asks, or about whom a person has decided. It counts like
     * all others, but only others of its kind can use up what it needs: a system gone wild keeps nobody waiting.
     */
    boolean takeProven(String salon);
}
