package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.words.PersonalNames;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.run.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether what is made less exact is still too exact. Refused: a birth date finer than its year and more than three
 * digits of a postcode (45 CFR 164.514(b)(2), HIPAA's safe harbour). Named: values that single many clients out in this
 * database (Article 29 Working Party, WP 216).
 */
final class FinenessCheck {

    private static final int DIGITS = 3;
    private static final int CROWD = 5;
    private static final int ENOUGH_TO_TELL = 100;
    private static final double MANY = 0.1;

    private final MapSchema schema;
    private final Looks looks;
    private final JdbcTemplate jdbc;
    private final List<Finding> findings = new ArrayList<>();

    FinenessCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.looks = new Looks(Dialect.of(schema.catalogue().product()));
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            rule.strategies().forEach((name, strategy) -> {
                if (strategy instanceof Strategy.Generalise generalise) {
                    look("tables." + rule.table() + ".columns." + name, table, schema.column(table, name), generalise);
                }
            });
        }
        return findings;
    }

    private void look(String place, Table table, Column column, Strategy.Generalise strategy) {
        Generalisation to = strategy.to();
        boolean postcode = to.unit() == Generalisation.Unit.PREFIX
                && to.length() > DIGITS
                && PersonalNames.of(column).filter("postcode"::equals).isPresent();
        boolean born = column.name().equals(schema.map().client().finders().birthDate()) && schema.isClient(table)
                || PersonalNames.of(column).filter("birth date"::equals).isPresent();
        if (postcode) {
            findings.add(Finding.error(
                    place,
                    "more than " + DIGITS + " digits of a postcode are too exact: write {generalise: \"prefix:3\"}"
                            + " or less, or {keep: \"why\"}"));
        } else if (born && to.unit() == Generalisation.Unit.MONTH) {
            findings.add(
                    Finding.error(
                            place,
                            "a month of birth is too exact: write {generalise: year} or {generalise: decade}, or {keep: \"why\"}"));
        } else if (schema.isClient(table)) {
            crowd(place, table, column, to);
        }
    }

    private void crowd(String place, Table table, Column column, Generalisation to) {
        Map<String, Object> counts = jdbc.queryForMap(looks.crowds(table, column, to, CROWD));
        long all = Rows.number(counts, "lethe_n");
        long few = Rows.number(counts, "lethe_few");
        if (all >= ENOUGH_TO_TELL && few > all * MANY) {
            findings.add(Finding.warning(
                    place,
                    few + " of " + all + " clients share what is left with fewer than " + CROWD
                            + ": it singles them out; make it less exact"));
        }
    }
}
