package org.lethe.intake.mail.mailbox;

/** What becomes of a mail. */
public enum MailState {
    /** dealt with: moves to {@code Lethe/Done} */
    DONE,
    /** a person must look: moves to {@code Lethe/Review} */
    REVIEW,
    /** none of Lethe's business: stays where it is, and is not read again */
    LEFT
}
