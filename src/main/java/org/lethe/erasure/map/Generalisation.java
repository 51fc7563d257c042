package org.lethe.erasure.map;

/** How exact a value remains. */
public record Generalisation(Unit unit, int length) {

    public enum Unit {
        /** First of January of the year. */
        YEAR,
        /** First day of the month. */
        MONTH,
        /** First of January of the decade. */
        DECADE,
        /** The first characters. */
        PREFIX
    }

    static final String ALLOWED = "year, month, decade or prefix:N";

    static Generalisation parse(Node at, String text) {
        if (text.startsWith("prefix:")) {
            try {
                int length = Integer.parseInt(text.substring(7));
                if (length >= 0 && length < 20) {
                    return new Generalisation(Unit.PREFIX, length);
                }
            } catch (NumberFormatException notANumber) {
                throw at.wrong("'" + text + "'", ALLOWED);
            }
        }
        return switch (text) {
            case "year" -> new Generalisation(Unit.YEAR, 0);
            case "month" -> new Generalisation(Unit.MONTH, 0);
            case "decade" -> new Generalisation(Unit.DECADE, 0);
            default -> throw at.wrong("'" + text + "'", ALLOWED);
        };
    }
}
