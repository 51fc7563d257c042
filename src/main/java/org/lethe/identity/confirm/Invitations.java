package org.lethe.identity.confirm;

/** Has the letters written that ask for a confirmation. */
public interface Invitations {

    /**
     * Writes one, in the caller's transaction.
     *
     * @return whether a letter will be sent; the rules of correspondence may forbid it
     */
    boolean write(Invitation invitation);
}
