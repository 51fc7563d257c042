package org.lethe.person;

/** What a keyed hash stands for. A hash is made of kind and normal form, so that kinds never meet. */
public enum HashKind {
    /** The client's key in its salon database. */
    KEY,
    /** {@link NormalForms#email}. */
    EMAIL,
    /** {@link NormalForms#phone}. */
    PHONE,
    /** {@link NormalForms#fullName}. */
    FULL_NAME,
    /** {@link NormalForms#nameAndBirthDate}. */
    NAME_AND_BIRTH_DATE
}
