package org.lethe.erasure.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/**
 * Whether a link still leads to the same rows once the map's changes are made. It does not where the map changes a column
 * by which rows are joined, or deletes the rows over which they are found.
 */
record Lasting(MapSchema schema) {

    private static final int DEEPEST = 8;

    boolean is(TableRule rule, Link link) {
        return is(rule, link, 0);
    }

    private boolean is(TableRule rule, Link link, int depth) {
        Set<String> changed = changed(rule);
        if (depth > DEEPEST || named(link.where(), changed)) {
            return false;
        }
        if (link.target() instanceof Link.ToClient direct) {
            return direct.by().stream().noneMatch(changed::contains);
        }
        return link.target() instanceof Link.Via via
                && via.by().stream().noneMatch(changed::contains)
                && over(via, depth);
    }

    private boolean over(Link.Via via, int depth) {
        Table over = schema.table(via.table());
        TableRule rule = schema.rule(via.table());
        List<String> to = via.to().isEmpty() ? over.primaryKey() : via.to();
        boolean stays = rule.rows() != TableRule.Rows.DELETE && to.stream().noneMatch(changed(rule)::contains);
        return stays
                && (schema.isClient(over)
                        || rule.keyedLinks().stream().allMatch(further -> is(rule, further, depth + 1)));
    }

    private static Set<String> changed(TableRule rule) {
        return Stream.concat(
                        rule.columns().entrySet().stream(),
                        rule.links().stream().flatMap(link -> link.columns().entrySet().stream()))
                .filter(column -> !(column.getValue() instanceof Strategy.Keep))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean named(@Nullable String condition, Set<String> columns) {
        return condition != null
                && columns.stream().anyMatch(column -> Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)")
                        .matcher(condition)
                        .find());
    }
}
