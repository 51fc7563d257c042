package org.lethe.identity.confirm;

/** How a link stands, or what became of a try. */
public enum Standing {
    /** may be confirmed */
    OPEN,
    /** has just been confirmed */
    CONFIRMED,
    /** was confirmed before; nothing happened again */
    USED,
    /** the code was not the one of the mail */
    WRONG_CODE,
    /** what was typed is no code; not counted as a try */
    NO_CODE,
    /** too many wrong codes: a new mail is needed */
    LOCKED,
    /** a new mail is on its way */
    SENT_AGAIN,
    /** no new mail will be sent */
    NOT_AGAIN,
    /** too late, or the request no longer waits */
    OVER,
    /** never was a link */
    UNKNOWN,
    /** the hub cannot say at this moment */
    LATER
}
