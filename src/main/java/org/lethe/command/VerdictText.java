package org.lethe.command;

import java.util.stream.Collectors;
import org.lethe.erasure.InvariantCheck;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.Verdict;

/** Why somebody was not forgotten, for whoever asked by command. */
final class VerdictText {

    private VerdictText() {}

    /** The reason; empty where there is none to give. */
    static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.Blocked blocked) {
            return String.join(
                    "; ", blocked.guards().stream().map(guard -> guard.say()).toList());
        }
        if (verdict instanceof Verdict.ResidueFound found) {
            return "still found in "
                    + String.join(
                            ", ",
                            found.hits().stream().map(ResidueHit::textWithKeys).toList());
        }
        if (verdict instanceof Verdict.FigureChanged changed) {
            return "would have changed "
                    + changed.invariants().stream()
                            .map(InvariantCheck::difference)
                            .collect(Collectors.joining(", "));
        }
        if (verdict instanceof Verdict.Busy) {
            return "others held its rows all the time; nothing was changed, try again";
        }
        return verdict instanceof Verdict.Failed failed ? failed.reason() : "";
    }
}
