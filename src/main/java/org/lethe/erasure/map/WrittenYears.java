package org.lethe.erasure.map;

/**
 * What is left of a date that stands in a text, when it is made less exact: its year, where people have written it first
 * or last; of a text in which no year is found, nothing. The patterns are read by databases, too.
 */
public final class WrittenYears {

    /** {@code 1985-03-07}, {@code 19850307}, {@code 1985}. */
    public static final String FIRST = "^(18|19|20)[0-9][0-9]([^0-9].*|[0-9][0-9][0-9][0-9]|)$";

    /** {@code 7.3.1985}, {@code 3/7/1985}, {@code 7. März 1985}. */
    public static final String LAST = "^.*[^0-9](18|19|20)[0-9][0-9]$";

    /** Year and month as ISO 8601 writes them. */
    public static final String MONTH = "^(18|19|20)[0-9][0-9]-[0-9][0-9].*$";

    private static final int YEAR_LENGTH = 4;

    private WrittenYears() {}

    /** The same in the hub, for values inside documents. */
    public static String lessExact(String text, Generalisation.Unit unit) {
        return switch (unit) {
            case YEAR -> year(text);
            case DECADE -> year(text).replaceFirst(".$", "");
            case MONTH -> text.matches(MONTH) ? text.substring(0, "1985-03".length()) : "";
            case PREFIX -> throw new IllegalArgumentException("a prefix is no part of a date");
        };
    }

    private static String year(String text) {
        if (text.matches(FIRST)) {
            return text.substring(0, YEAR_LENGTH);
        }
        return text.matches(LAST) ? text.substring(text.length() - YEAR_LENGTH) : "";
    }
}
