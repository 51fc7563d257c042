package org.lethe.erasure.redact;

/** Why a word that may be the client's name was left standing. */
public enum Doubt {
    /** The name is also an ordinary word: {@code Rosa}, {@code Ernst}, {@code Lang}. */
    COMMON_WORD,
    /** The name has two letters and no evidence beside it: {@code An}, {@code Vi}, {@code Bo}. */
    SHORT_NAME,
    /** Somebody else bears it here: {@code Peter Müller} when Anna Müller is forgotten. */
    OTHER_PERSON,
    /** Part of a longer, hyphenated or numbered word: {@code Anna-Lena}, {@code anna7}. */
    PART_OF_COMPOUND,
    /** Inside an e-mail address that is not the client's. */
    FOREIGN_ADDRESS,
    /** The genitive is a name of its own: {@code Andreas} when Andrea is forgotten. */
    OTHER_NAME
}
