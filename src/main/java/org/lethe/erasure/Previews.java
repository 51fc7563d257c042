package org.lethe.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Reads;
import org.lethe.state.Sha256;

/** Says what forgetting a client would do, and makes the digest of it. */
final class Previews {

    /** Whom the map protects nobody forgets: that stands in the way as a guard does. */
    private static final GuardHit PROTECTED = new GuardHit("protected", "the map protects this client");

    private final Engine engine;

    Previews(Engine engine) {
        this.engine = engine;
    }

    Preview of(Family family, List<GuardHit> standing) {
        List<GuardHit> guards = new ArrayList<>(standing);
        if (family.isProtected()) {
            guards.add(PROTECTED);
        }
        List<Preview.TablePart> tables = new ArrayList<>();
        StringBuilder contract = new StringBuilder(engine.plan().schema().map().version());
        Map<TableName, Set<String>> own = new HashMap<>();
        for (Reads.RowsRead read : engine.plan().rows()) {
            TreeSet<String> rowKeys = new TreeSet<>();
            int rows = 0;
            for (Map<String, Object> row : engine.runner().query(read.read(), engine.keys(family.keys()))) {
                rowKeys.add(String.valueOf(row.get("lethe_r")));
                rows++;
            }
            own.computeIfAbsent(read.table(), table -> new HashSet<>()).addAll(rowKeys);
            contract.append('\n').append(read.table()).append(read.fate()).append(read.columns());
            contract.append(rows).append(rowKeys);
            if (rows > 0) {
                tables.add(part(read.table(), read.link(), read.fate(), read.columns(), rows));
            }
        }
        List<ResidueHit> doubtful = new ArrayList<>();
        new Doubts(engine).of(family.keys()).values().forEach(finds -> doubtful.addAll(finds.hits()));
        Files files = new Files(engine);
        files.read(family.keys());
        files.left().values().forEach(finds -> doubtful.addAll(finds.hits()));
        tables.addAll(mentions(family, contract, own, doubtful));
        guards.forEach(guard -> contract.append('\n').append(guard.guard()));
        List<Preview.HoldPart> holds = holds(family, contract);
        String digest = Sha256.hex(contract.toString());
        return new Preview(
                engine.plan().schema().map().version(), tables, holds, guards, Finds.eachRowOnce(doubtful), digest);
    }

    /** Rows that hang on the client by nothing but words. */
    private List<Preview.TablePart> mentions(
            Family family, StringBuilder contract, Map<TableName, Set<String>> own, List<ResidueHit> doubtful) {
        List<Preview.TablePart> parts = new ArrayList<>();
        if (engine.plan().mentions().isEmpty()) {
            return parts;
        }
        Mentions mentions = new Mentions(engine, List.of(someone(family)));
        for (Reads.MentionRead read : engine.plan().mentions()) {
            TreeSet<String> rows = new TreeSet<>(mentions.rows(read));
            contract.append('\n').append(read.table()).append(read.what()).append(rows);
            if (!rows.isEmpty()) {
                parts.add(part(
                        read.table(), "mentions", read.deletes() ? "delete" : "keep", read.columns(), rows.size()));
            }
        }
        doubtful.addAll(mentions.doubtful(own));
        return parts;
    }

    private Case someone(Family family) {
        Identities.Identity identity = Objects.requireNonNull(
                new Identities(engine).read(List.of(family)).get(family));
        return Case.of(Subject.of(family.head().key()), family, identity, List.of(), List.of());
    }

    private List<Preview.HoldPart> holds(Family family, StringBuilder contract) {
        List<Holds.Held> held = new Holds(engine)
                .read(family.members()).values().stream().flatMap(List::stream).toList();
        held.stream()
                .map(row -> row.table() + " " + row.row() + " " + row.norm() + " " + row.until())
                .sorted()
                .forEach(line -> contract.append('\n').append(line));
        return Holds.summary(held).stream()
                .map(sum -> new Preview.HoldPart(sum.table(), sum.rows(), sum.norm(), sum.until()))
                .toList();
    }

    private Preview.TablePart part(TableName table, String link, String fate, Map<String, String> columns, int rows) {
        Map<String, String> changed = new LinkedHashMap<>();
        Map<String, String> kept = new LinkedHashMap<>();
        TableRule rule = engine.plan().schema().rule(table.toString());
        columns.forEach((column, word) -> {
            if (word.equals("keep") || word.equals("generated")) {
                kept.put(column, reason(rule, column));
            } else {
                changed.put(column, word);
            }
        });
        return new Preview.TablePart(table.name(), link, rows, fate, changed, kept);
    }

    private static String reason(TableRule rule, String column) {
        return rule.columns().get(column) instanceof Strategy.Keep keep && keep.reason() != null ? keep.reason() : "";
    }
}
