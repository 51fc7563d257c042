package org.lethe.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.Rows;
import org.lethe.person.DateForms;
import org.lethe.person.IdentifyingValues;

/** Reads by what clients can be recognised. */
final class Identities {

    private final Engine engine;

    Identities(Engine engine) {
        this.engine = engine;
    }

    /**
     * By what one client can be recognised.
     *
     * @param all everything
     * @param going without the references that the map lets stay, and those that are the client's key: what must not be
     *     found afterwards
     */
    record Identity(IdentifyingValues all, IdentifyingValues going) {}

    /** @param staying the keys that the clients keep: an old number may be the same */
    private record Builders(IdentifyingValues.Builder all, IdentifyingValues.Builder going, Set<List<String>> staying) {

        void add(Reads.Role role, boolean goes, String value) {
            put(all, role, value);
            if (goes && !staying.contains(List.of(value)) || role != Reads.Role.REFERENCE) {
                put(going, role, value);
            }
        }

        private static void put(IdentifyingValues.Builder values, Reads.Role role, String value) {
            switch (role) {
                case REFERENCE -> values.reference(value);
                case EMAIL -> values.email(value);
                case PHONE -> values.phone(value);
                case FIRST_NAME -> values.firstName(value);
                case LAST_NAME -> values.lastName(value);
                case FULL_NAME -> values.fullName(value);
                case BIRTH_DATE -> DateForms.days(value).forEach(values::birthDate);
                case ADDRESS -> values.address(value);
                case OTHER -> {}
            }
        }
    }

    /** The identities of these families, by family. */
    Map<Family, Identity> read(Collection<Family> families) {
        Map<ClientKey, Builders> byKey = new HashMap<>();
        Map<Family, Builders> builders = new HashMap<>();
        Map<String, Set<String>> shared = shared(families);
        for (Family family : families) {
            Builders values = new Builders(
                    IdentifyingValues.of(engine.settings().country()),
                    IdentifyingValues.of(engine.settings().country()),
                    staying(family));
            family.members().forEach(member -> {
                byKey.put(member.key(), values);
                collect(member, values, shared);
            });
            builders.put(family, values);
        }
        for (Reads.OtherIdentity other : engine.plan().otherIdentity()) {
            for (Map<String, Object> row : engine.runner().query(other.read(), engine.keys(byKey.keySet()))) {
                Builders values = byKey.get(engine.key(row));
                String value = Rows.text(row, "lethe_c1");
                if (values != null && value != null) {
                    values.add(other.role(), other.goes(), value);
                }
            }
        }
        Map<Family, Identity> identities = new HashMap<>();
        builders.forEach((family, values) -> identities.put(
                family, new Identity(values.all().build(), values.going().build())));
        return identities;
    }

    private Set<List<String>> staying(Family family) {
        return engine.plan().rekey() != null
                ? Set.of()
                : family.keys().stream().map(ClientKey::parts).collect(Collectors.toSet());
    }

    /** What the cells of somebody who is no client say. */
    IdentifyingValues of(List<Reads.Role> roles, List<@Nullable String> cells) {
        IdentifyingValues.Builder values =
                IdentifyingValues.of(engine.settings().country());
        for (int i = 0; i < roles.size(); i++) {
            String cell = cells.get(i);
            if (cell != null && !cell.isBlank()) {
                Builders.put(values, roles.get(i), cell);
            }
        }
        return values.build();
    }

    /** What others have as well, by column. */
    private Map<String, Set<String>> shared(Collection<Family> families) {
        List<ClientKey> keys =
                families.stream().flatMap(family -> family.keys().stream()).toList();
        Map<String, Set<String>> shared = new HashMap<>();
        for (Reads.ClientColumn column : engine.plan().clients().columns()) {
            Statement read = column.shared();
            if (read != null && !keys.isEmpty()) {
                Set<String> values = new HashSet<>();
                engine.runner()
                        .query(read, engine.keys(keys))
                        .forEach(row -> values.add(String.valueOf(Rows.text(row, "lethe_c1"))));
                shared.put(column.column().name(), values);
            }
        }
        return shared;
    }

    private void collect(ClientRow row, Builders values, Map<String, Set<String>> shared) {
        List<Reads.ClientColumn> columns = engine.plan().clients().columns();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cells().get(i);
            Set<String> others = shared.getOrDefault(columns.get(i).column().name(), Set.of());
            if (cell != null
                    && !cell.isBlank()
                    && !cell.equals(columns.get(i).placeholder())
                    && !others.contains(cell)) {
                values.add(columns.get(i).role(), columns.get(i).goes(), cell);
                if (columns.get(i).role() == Reads.Role.FIRST_NAME) {
                    nicknames(cell, values);
                }
            }
        }
    }

    private void nicknames(String firstName, Builders values) {
        engine.plan().schema().map().client().nicknames().forEach((name, forms) -> {
            if (firstName.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
                forms.forEach(form -> {
                    values.all().nickname(form);
                    values.going().nickname(form);
                });
            }
        });
    }
}
