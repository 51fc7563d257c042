package org.lethe.intake.mail.mailbox;

/** Why a person must look at a letter. */
public enum ReviewReason {
    /** what it asks for is in doubt */
    DOUBT,
    /** staff sent it on, and what it asks for is in doubt */
    FORWARDED_BY_STAFF,
    /** nothing in it can find a person */
    NOBODY_NAMED,
    /** it cannot be read */
    UNREADABLE,
    /** another mail with the same Message-ID came before */
    SAME_ID_OTHER_CONTENT,
    /** it does not say for which salon it is */
    WHICH_SALON
}
