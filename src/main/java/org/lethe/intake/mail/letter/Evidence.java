package org.lethe.intake.mail.letter;

/** What one sentence says about erasure; {@code whole} when it says that everything is meant. */
record Evidence(Kind kind, String phrase, boolean whole) {

    enum Kind {
        /** an unconditional wish that all the writer's data be erased */
        ASK,
        /** the same, but whose data is not said */
        VAGUE_ASK,
        /** a subject line that names erasure */
        HEADING,
        /** erase the account; nothing is said about data */
        ACCOUNT,
        /** erase some of the data only */
        PART,
        CONDITIONAL,
        NEGATED,
        QUESTION,
        /** speaks of an erasure asked for before, or of one that happened */
        EARLIER,
        WITHDRAWN,
        /** takes something back, perhaps an erasure */
        PERHAPS_WITHDRAWN,
        /** asks whether an erasure happened */
        REPORT,
        /** erase an appointment, an entry in a list, a message: not the person */
        APPOINTMENT,
        LIST,
        THING,
        /** the writer's own data or the writer and a word for erasing, without saying what is wanted */
        UNCLEAR,
        /** the words occur, nobody asks */
        MENTION
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
