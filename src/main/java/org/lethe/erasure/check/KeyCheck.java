package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.words.PersonalNames;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.run.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether a key that stays tells who the client is: most values of it, among some clients, are made from their names,
 * e-mails or phones. Whoever says why such a key is kept is only warned.
 */
final class KeyCheck {

    private static final int CLIENTS = 500;
    private static final Set<String> NAMES = Set.of("first name", "last name", "full name", "name part");

    private final MapSchema schema;
    private final Looks looks;
    private final JdbcTemplate jdbc;
    private final Table client;
    private final ClientRule rule;
    private final List<Finding> findings = new ArrayList<>();

    KeyCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.looks = new Looks(Dialect.of(schema.catalogue().product()));
        this.jdbc = new JdbcTemplate(database);
        this.client = schema.client();
        this.rule = schema.map().client();
    }

    List<Finding> findings() {
        for (String name : rule.key()) {
            Column column = schema.column(client, name);
            if (column.kind() == Kind.TEXT && !rule.rekey().containsKey(name) && tells(column)) {
                findings.add(finding(column));
            }
        }
        return findings;
    }

    private Finding finding(Column column) {
        String place = "client.rekey";
        String what = "the key '" + column.name() + "' of most clients looked at is made from their names, e-mails or"
                + " phones, so whoever is forgotten could be told by it";
        boolean decided = strategy(column) instanceof Strategy.Keep keep && keep.reason() != null;
        return decided
                ? Finding.warning(place, what + "; it is kept for the reason that the map gives")
                : Finding.error(
                        place,
                        what + ": add 'rekey: {" + column.name() + ": \"ANON{n}\"}' under 'client', or write '"
                                + column.name() + ": {keep: \"why\"}' if that is no matter");
    }

    private boolean tells(Column key) {
        if (Stream.of(names(), mails(), phones()).anyMatch(those -> those.contains(key))) {
            return true;
        }
        List<Column> read = Stream.of(Set.of(key), names(), firms(), mails(), phones())
                .flatMap(Set::stream)
                .toList();
        int seen = 0;
        List<String> telling = new ArrayList<>();
        for (Map<String, Object> row : jdbc.queryForList(looks.rows(client, read, CLIENTS))) {
            Sampled sampled = new Sampled(read, Rows.cells(row, read.size()));
            String value = sampled.text(key);
            if (!value.isBlank() && sampled.somebody()) {
                seen++;
                if (value.indexOf('@') > 0 || sampled.shows(TellingKey.of(value))) {
                    telling.add(value);
                }
            }
        }
        boolean differ = telling.stream().distinct().count() >= Math.min(2, seen);
        return telling.size() * 2 > seen && differ;
    }

    private Set<Column> names() {
        ClientRule.Finders finders = rule.finders();
        return columns(
                NAMES,
                Stream.of(finders.firstName(), finders.lastName(), finders.fullName())
                        .flatMap(List::stream)
                        .toList());
    }

    private Set<Column> firms() {
        return columns(Set.of("company"), List.of());
    }

    private Set<Column> mails() {
        return columns(Set.of("email"), rule.finders().email());
    }

    private Set<Column> phones() {
        return columns(Set.of("phone"), rule.finders().phone());
    }

    /** One row of a client. Placeholders of the map identify nobody. */
    private final class Sampled {

        private final List<Column> columns;
        private final List<@Nullable String> cells;

        private Sampled(List<Column> columns, List<@Nullable String> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        private String text(Column column) {
            String cell = cells.get(columns.indexOf(column));
            boolean placeholder = strategy(column) instanceof Strategy.Replace replace
                    && replace.value().text().equals(cell);
            return cell == null || placeholder ? "" : cell;
        }

        private String account(Column column) {
            String mail = text(column);
            return mail.indexOf('@') > 0 ? mail.substring(0, mail.indexOf('@')) : "";
        }

        private boolean somebody() {
            return Stream.of(names(), firms(), mails()).flatMap(Set::stream).anyMatch(column -> !text(column)
                    .isBlank());
        }

        private boolean shows(TellingKey key) {
            return key.isCutFrom(names().stream().map(this::text).collect(Collectors.joining(" ")))
                    || firms().stream().map(this::text).anyMatch(key::isCutFrom)
                    || mails().stream().map(this::account).anyMatch(key::isCutFrom)
                    || phones().stream().map(this::text).anyMatch(key::holdsPhone);
        }
    }

    private @Nullable Strategy strategy(Column column) {
        return schema.rule(rule.table()).columns().get(column.name());
    }

    /** The client's text columns that are called so, or that the map names. */
    private Set<Column> columns(Set<String> called, List<ClientRule.Where> finders) {
        Set<String> named = finders.stream()
                .filter(place -> place.table() == null)
                .map(ClientRule.Where::column)
                .collect(Collectors.toSet());
        return client.columns().stream()
                .filter(column -> column.kind() == Kind.TEXT)
                .filter(column -> named.contains(column.name())
                        || PersonalNames.of(column).filter(called::contains).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
