package org.lethe.erasure.map;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what happens to one table. */
final class TableReader {

    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3}) (year|month|week|day)s?");

    private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\p{N} ._/+-]{1,20}");

    private TableReader() {}

    static TableRule read(String table, Node node, boolean isClient) {
        node.only("link", "links", "columns", "hold", "rows", "history");
        List<Link> links = links(node);
        if (links.isEmpty() && !isClient) {
            throw node.problem("'link' is missing: how do its rows hang on the client?");
        }
        Map<String, Strategy> columns =
                node.find("columns").map(StrategyReader::columns).orElse(Map.of());
        TableRule.Hold hold = node.find("hold").map(TableReader::hold).orElse(null);
        return new TableRule(table, links, columns, hold, rows(node), deleted(node), history(node));
    }

    private static TableRule.Rows rows(Node node) {
        if (deleted(node) != null) {
            return TableRule.Rows.DELETE;
        }
        String rows = node.textOrNull("rows");
        if (rows == null || rows.equals("keep")) {
            return TableRule.Rows.KEEP;
        }
        return switch (rows) {
            case "delete" -> TableRule.Rows.DELETE;
            case "seal" -> {
                if (node.find("hold").isEmpty()) {
                    throw node.problem("'rows: seal' needs a 'hold' that says by which norm and how long");
                }
                yield TableRule.Rows.DELETE;
            }
            default -> throw node.get("rows").wrong("'" + rows + "'", "keep, {delete: why} or seal");
        };
    }

    /** {@code rows: {delete: why}}. */
    private static @Nullable String deleted(Node node) {
        return node.find("rows")
                .filter(Node::isMap)
                .map(rows -> rows.only("delete").get("delete").text())
                .orElse(null);
    }

    private static TableRule.History history(Node node) {
        if (node.find("history").isEmpty()) {
            return TableRule.History.UNDECIDED;
        }
        Node history = node.get("history");
        if (history.isMap()) {
            history.only("keep").get("keep").text();
            return TableRule.History.KEEP;
        }
        if (history.text().equals("delete")) {
            return TableRule.History.DELETE;
        }
        throw history.wrong("'" + history.text() + "'", "delete, or {keep: why}");
    }

    private static List<Link> links(Node node) {
        List<Link> links = new ArrayList<>();
        node.find("link").ifPresent(link -> links.add(link("client", link)));
        node.find("links").ifPresent(all -> all.map().forEach((name, link) -> links.add(link(name, link))));
        return links;
    }

    private static Link link(String name, Node node) {
        if (!node.isMap()) {
            return new Link(name, new Link.ToClient(node.texts()), null, Map.of());
        }
        node.only("by", "via", "to", "prefix", "match", "mentions", "where", "columns");
        Map<String, Strategy> columns =
                node.find("columns").map(StrategyReader::columns).orElse(Map.of());
        return new Link(name, target(node), node.textOrNull("where"), columns);
    }

    private static Link.Target target(Node node) {
        if (node.find("match").isPresent()) {
            return matching(node.get("match"));
        }
        if (node.find("mentions").isPresent()) {
            return new Link.Mentions(node.get("mentions").texts());
        }
        List<String> by = node.get("by").texts();
        if (node.find("via").isEmpty()) {
            node.find("prefix").ifPresent(prefix -> {
                throw prefix.problem("write where it leads, too: {via: client, by: …, to: …, prefix: …}");
            });
            return new Link.ToClient(by);
        }
        List<String> to = node.find("to").map(Node::texts).orElse(List.of());
        return new Link.Via(
                node.get("via").text(),
                by,
                to,
                node.find("prefix").map(TableReader::prefix).orElse(null));
    }

    private static String prefix(Node node) {
        String prefix = node.text();
        if (!PREFIX.matcher(prefix).matches()) {
            throw node.wrong("'" + prefix + "'", "up to twenty letters, digits, blanks and ._/+-");
        }
        return prefix;
    }

    private static Link.Target matching(Node node) {
        if (node.map().size() != 1) {
            throw node.problem("one line 'own column: column of the client' is expected here");
        }
        String own = node.map().keySet().iterator().next();
        return new Link.Matching(own, node.get(own).text());
    }

    private static TableRule.Hold hold(Node node) {
        node.only("norm", "for", "from", "where", "identity");
        Node from = node.get("from");
        TableRule.Start start = TableRule.Start.SAME_DAY;
        if (from.isMap()) {
            from.only("column", "at");
            start = start(from);
        }
        return new TableRule.Hold(
                node.get("norm").text(),
                period(node.get("for")),
                from.isMap() ? from.get("column").text() : from.text(),
                start,
                node.textOrNull("where"),
                node.find("identity").map(Node::texts).orElse(List.of()));
    }

    private static TableRule.Start start(Node from) {
        String at = from.textOrNull("at");
        if (at == null || at.equals("same-day")) {
            return TableRule.Start.SAME_DAY;
        }
        if (at.equals("end-of-calendar-year")) {
            return TableRule.Start.END_OF_CALENDAR_YEAR;
        }
        throw from.get("at").wrong("'" + at + "'", "same-day or end-of-calendar-year");
    }

    private static Period period(Node node) {
        var matcher = PERIOD.matcher(node.text());
        if (!matcher.matches()) {
            throw node.wrong("'" + node.text() + "'", "'10 years', '18 months', '6 weeks' or '90 days'");
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "year" -> Period.ofYears(count);
            case "month" -> Period.ofMonths(count);
            case "week" -> Period.ofWeeks(count);
            default -> Period.ofDays(count);
        };
    }
}
