package org.lethe.intake.mail.mailbox;

/**
 * A mail that this node alone reads until its claim ends.
 *
 * @param raw as the server has it; empty if it is too large to be read
 * @param tries how often it was claimed, this time included
 */
public record IncomingMail(String mailbox, long uidValidity, long uid, byte[] raw, int tries) {

    static final byte[] UNREADABLE = new byte[0];

    /** Whether the hub has not even tried to read it: too large, or nobody survived reading it. */
    public boolean unreadable() {
        return raw.length == 0;
    }

    @Override
    public String toString() {
        return "IncomingMail[" + uidValidity + "/" + uid + "]";
    }
}
