package org.lethe.identity;

/** The blast-radius cap: how many clients a salon may have forgotten within 24 hours, over all channels. */
public interface Allowance {

    /** Takes one from the salon's allowance; false if it is used up, and then nothing is taken. */
    default boolean takeOne(String salon) {
        return take(salon, 1);
    }

    /** Takes so many; false if so many would be too many, and then nothing is taken. */
    boolean take(String salon, int clients);
}
