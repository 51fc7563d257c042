package org.lethe.erasure;

import java.util.List;

/** How the forgetting of one client ended in one salon database. */
public sealed interface Verdict {

    /** Done in this transaction, proven and committed. */
    record Forgotten() implements Verdict {}

    /** This request was done before; nothing was changed now. */
    record AlreadyDone() implements Verdict {}

    /** Guards stand in the way. */
    record Blocked(List<GuardHit> guards) implements Verdict {}

    /** The map protects this client. */
    record Protected() implements Verdict {}

    /** What was confirmed in the preview is no longer so. */
    record Changed() implements Verdict {}

    /** The client has come again since the scan. */
    record NotDue() implements Verdict {}

    /** There is no such client here. */
    record Gone() implements Verdict {}

    /** Identifying values were still there after the plan had run; all was rolled back. */
    record ResidueFound(List<ResidueHit> hits) implements Verdict {}

    /** A figure would have changed; all was rolled back. */
    record FigureChanged(List<InvariantCheck> invariants) implements Verdict {}

    /** Others held the rows all the time; all was rolled back, and it is worth trying again later. */
    record Busy() implements Verdict {}

    /** The database refused; all was rolled back. The reason names table and constraint, never a value. */
    record Failed(String reason) implements Verdict {}
}
