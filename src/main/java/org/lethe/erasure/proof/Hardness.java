package org.lethe.erasure.proof;

/** How much a residue weighs (DESIGN, "Residue, hard and soft"). */
public enum Hardness {
    /** E-mail, phone, full name, reference: fails the transaction. */
    HARD,
    /** A lone part of the name, date of birth, street, anything doubtful: goes to review. */
    SOFT
}
