package org.lethe.erasure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A figure over the rows of the clients concerned, compared before and after under lock. */
public record InvariantCheck(String name, String before, String after) {

    public boolean same() {
        return before.equals(after);
    }

    /** By how much its sums would have changed: {@code takings-per-month (takings -12.5, rows -1)}. */
    public String difference() {
        Map<String, BigDecimal> old = sums(before);
        Map<String, BigDecimal> now = sums(after);
        List<String> changes = new ArrayList<>();
        old.forEach((sum, value) -> {
            BigDecimal change = now.getOrDefault(sum, BigDecimal.ZERO).subtract(value);
            if (change.signum() != 0) {
                changes.add(sum + (change.signum() > 0 ? " +" : " ") + change.toPlainString());
            }
        });
        return name + " (" + (changes.isEmpty() ? "the same sums, but not row by row" : String.join(", ", changes))
                + ")";
    }

    private static Map<String, BigDecimal> sums(String figure) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (String part : figure.split("; ")) {
            int equals = part.lastIndexOf('=');
            if (equals > 0 && !part.startsWith("digest=")) {
                sums.put(part.substring(0, equals), new BigDecimal(part.substring(equals + 1)));
            }
        }
        return sums;
    }
}
