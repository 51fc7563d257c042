package org.lethe.erasure.proof;

import java.util.List;
import java.util.Set;
import org.lethe.erasure.redact.Kind;
import org.lethe.person.HashKind;

/** Tells what a cell says of the people that are looked for. Only what names a person counts. */
public interface CellJudge {

    /** The kinds of identifiers of people looked for; empty for most cells. */
    Set<Kind> judge(String cell);

    /**
     * Likewise for a cell of a row that may be any salon's, where one database holds several: values of clients of other
     * salons count as theirs.
     */
    default Set<Kind> judgeShared(String cell) {
        return judge(cell);
    }

    /** Whether the client with this key was forgotten: what stands in that row is nobody's who is a client now. */
    default boolean forgotten(List<String> key) {
        return false;
    }

    /** Takes note of an identifier of somebody who is a client now; it is no residue from then on. */
    default void living(HashKind kind, String cell) {}

    /** Takes note of an identifier of a client of another salon in the same database. */
    default void elsewhere(HashKind kind, String cell) {}
}
