package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/**
 * Where a row hangs on two clients, each has columns of his own: {@code payer_name} goes with {@code payer_id} and must
 * stay when only the guest is forgotten.
 */
final class RoleColumns {

    private RoleColumns() {}

    /** The personal columns by the name of the link that they belong to. */
    static Map<String, List<TableDraft.ColumnDraft>> of(TableDraft drafted) {
        var byLink = new LinkedHashMap<String, List<TableDraft.ColumnDraft>>();
        // what leads to rows without a key leads to the same client, by another way
        List<DraftLink> roles = drafted.links().stream()
                .filter(link -> !link.forRowsWithoutKey())
                .toList();
        for (DraftLink link : roles) {
            Set<String> role = new LinkedHashSet<>(Words.of(String.join("_", link.by())));
            role.removeAll(Set.of("id", "nr", "no", "fk", "key", "number", "nummer", "uuid", "ref", "code"));
            // purchaser_customer_id says of purchaser_name whose it is
            if (!role.stream().allMatch(TableRoles.CLIENT::is)) {
                role.removeIf(TableRoles.CLIENT::is);
            }
            List<TableDraft.ColumnDraft> own = new ArrayList<>();
            for (TableDraft.ColumnDraft column : drafted.columns()) {
                List<String> words = Words.of(column.column().name());
                boolean mine = !role.isEmpty() && words.size() > role.size() && words.containsAll(role);
                if (mine
                        && column.judged().category().personal()
                        && !link.by().contains(column.column().name())) {
                    own.add(column);
                }
            }
            byLink.put(name(link, drafted.links()), own);
        }
        return byLink;
    }

    /** What a link is called: by its columns and, where an earlier one is called so, by where it leads. */
    static String name(DraftLink link, List<DraftLink> all) {
        List<DraftLink> earlier = all.subList(0, all.indexOf(link));
        String name = byColumns(link);
        if (earlier.stream().noneMatch(other -> byColumns(other).equals(name))) {
            return name;
        }
        String leading = name + "_of_" + link.via().map(TableName::name).orElse("client");
        long alike = earlier.stream()
                .filter(other -> byColumns(other).equals(name) && other.via().equals(link.via()))
                .count();
        return alike == 0 ? leading : leading + "_" + (alike + 1);
    }

    private static String byColumns(DraftLink link) {
        String target = link.form() == DraftLink.Form.MATCH ? "_is_" + link.to().get(0) : "";
        return String.join("_", link.by()) + target;
    }
}
