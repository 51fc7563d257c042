package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a year of birth is shared by enough people, or singles them out. */
final class BirthYears {

    private static final int CROWD = 5;
    private static final int A_TENTH = 10;
    private static final int YEAR = 4;

    private BirthYears() {}

    /** @param dates as the database writes them, the year first */
    static boolean crowded(List<String> dates) {
        Map<String, Long> byYear = dates.stream()
                .map(date -> date.substring(0, Math.min(YEAR, date.length())))
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()));
        long few = byYear.values().stream()
                .filter(count -> count < CROWD)
                .mapToLong(count -> count)
                .sum();
        return few * A_TENTH <= dates.size();
    }
}
