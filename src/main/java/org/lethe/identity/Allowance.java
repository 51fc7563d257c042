package org.lethe.identity;

/** The blast-radius cap: how many clients a salon may have forgotten within 24 hours, over all channels. */
public interface Allowance {

    /** Takes one from the salon's allowance; false if it is used up, and then nothing is taken. */
    boolean takeOne(String salon);
}
