package org.lethe.identity.confirm;

/** What a confirmation proves. On the wire both look the same, so that a stranger learns nothing from it. */
public enum Purpose {
    /** the owner of the address on file wants to be forgotten */
    FORGET,
    /** the writer owns the address written from; nothing is on file under it, and that may be said only there */
    OWN_ADDRESS
}
