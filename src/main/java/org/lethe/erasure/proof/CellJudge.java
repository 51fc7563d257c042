package org.lethe.erasure.proof;

import java.util.Set;
import org.lethe.erasure.redact.Kind;

/** Tells what a cell says of the people that are looked for. Only what names a person counts. */
public interface CellJudge {

    /** The kinds of identifiers of people looked for; empty for most cells. */
    Set<Kind> judge(String cell);

    /** Takes note of the values of somebody who is a client now; they are no residue from then on. */
    default void living(String cell) {}
}
