package org.lethe.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What forgetting one client would do. Holds no cell values.
 *
 * @param doubtful rows that would be left alone, for they may be another client's who has the same value
 * @param digest SHA-256 over map version, row keys, strategies, guards and holds: what is confirmed is what runs
 */
public record Preview(
        String mapVersion,
        List<TablePart> tables,
        List<HoldPart> holds,
        List<GuardHit> guards,
        List<ResidueHit> doubtful,
        String digest) {

    /**
     * The rows of a table that hang on the client by one link; {@code client}, {@code mentions}, or what the map calls it.
     *
     * @param fate {@code delete}, or {@code keep} with the columns' strategies
     * @param columns the strategy of each column
     * @param kept columns that stay, with the reason where the map gives one
     */
    public record TablePart(
            String table, String link, int rows, String fate, Map<String, String> columns, Map<String, String> kept) {}

    /** Rows that are kept sealed until a day, and by which norm. */
    public record HoldPart(String table, int rows, String norm, LocalDate until) {}
}
