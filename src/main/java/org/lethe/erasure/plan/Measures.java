package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which columns of an invariant's query are figures: those that sum or count. What a query groups by (a month, a branch,
 * a client's key) is none, and must not be written down as one.
 */
final class Measures {

    private static final Pattern FIGURE = Pattern.compile("\\b(sum|count)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_NAME = Pattern.compile("([\\w$]+)[\"`]?\\s*$");
    private static final Pattern SELECT = Pattern.compile("^\\s*select\\s", Pattern.CASE_INSENSITIVE);

    private Measures() {}

    /** The names of the figures, in lower case; none where the query does not begin with its select list. */
    static Set<String> of(String sql) {
        Set<String> measures = new LinkedHashSet<>();
        var select = SELECT.matcher(sql);
        if (select.find()) {
            for (String item : items(sql.substring(select.end()))) {
                var figure = FIGURE.matcher(item);
                var name = LAST_NAME.matcher(item);
                if (figure.find()) {
                    measures.add((name.find() ? name.group(1) : figure.group(1)).toLowerCase(Locale.ROOT));
                }
            }
        }
        return measures;
    }

    /** What stands between commas outside parentheses, up to {@code from}. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean end = depth == 0 && list.regionMatches(true, i, " from ", 0, 6)
                    || depth == 0 && list.regionMatches(true, i, "\nfrom ", 0, 6);
            if (end) {
                break;
            }
            if (depth == 0 && c == ',') {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }
}
