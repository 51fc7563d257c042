package org.lethe.intake.mail.mailbox;

/**
 * A mail that this node alone reads until its claim ends.
 *
 * @param raw as the server has it; of one that is not whole its header, or nothing where not even that can be had
 * @param whole whether it was read; one that is too large, or that nobody survived reading, is not
 * @param tries how often it was claimed, this time included
 */
public record IncomingMail(String mailbox, long uidValidity, long uid, byte[] raw, boolean whole, int tries) {

    static final byte[] UNREADABLE = new byte[0];

    @Override
    public String toString() {
        return "IncomingMail[" + uidValidity + "/" + uid + "]";
    }
}
