package org.lethe.bench;

/**
 * One line of the table.
 *
 * @param ratio what was measured: a ratio to the hand-written equivalent, or a figure in the unit that the name says
 * @param target the limit that issue and documentation promise
 * @param atMost whether the figure may not be above the target (else: not below it)
 * @param detail both sides in their own units
 */
public record Result(String name, double ratio, double target, boolean atMost, String detail) {

    static Result atLeast(String name, double ratio, double target, String detail) {
        return new Result(name, ratio, target, false, detail);
    }

    static Result atMost(String name, double ratio, double target, String detail) {
        return new Result(name, ratio, target, true, detail);
    }

    public boolean met() {
        return atMost ? ratio <= target : ratio >= target;
    }
}
