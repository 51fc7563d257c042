package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A client with all records that were merged into it: they are forgotten together. */
record Family(ClientRow head, List<ClientRow> members) {

    /** The families of these rows, by the key of each member. */
    static Map<ClientKey, Family> group(Collection<ClientRow> rows) {
        Map<ClientKey, ClientRow> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        Map<ClientKey, List<ClientRow>> byHead = new LinkedHashMap<>();
        rows.forEach(row -> byHead.computeIfAbsent(head(row, byKey), key -> new ArrayList<>())
                .add(row));
        Map<ClientKey, Family> families = new LinkedHashMap<>();
        byHead.forEach((head, members) -> {
            ClientRow first = byKey.getOrDefault(head, members.get(0));
            Family family = new Family(first, List.copyOf(members));
            members.forEach(member -> families.put(member.key(), family));
        });
        return families;
    }

    private static ClientKey head(ClientRow row, Map<ClientKey, ClientRow> byKey) {
        Set<ClientKey> seen = new HashSet<>();
        ClientRow at = row;
        while (at.merged() != null && byKey.containsKey(at.merged()) && seen.add(at.key())) {
            at = byKey.get(at.merged());
        }
        return at.key();
    }

    List<ClientKey> keys() {
        return members.stream().map(ClientRow::key).toList();
    }

    boolean isProtected() {
        return members.stream().anyMatch(ClientRow::isProtected);
    }
}
