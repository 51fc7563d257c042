package org.lethe.erasure;

/** A figure over the rows of the clients concerned, compared before and after under lock. */
public record InvariantCheck(String name, String before, String after) {

    public boolean same() {
        return before.equals(after);
    }
}
