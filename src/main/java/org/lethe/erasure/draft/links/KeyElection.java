package org.lethe.erasure.draft.links;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;

/** The key of the client is what most tables refer to, which need not be the primary key. */
public record KeyElection(List<String> key, Map<TableName, List<DraftLink>> links) {

    public static KeyElection of(ClientFacts client, Map<TableName, List<DraftLink>> links) {
        var votes = new LinkedHashMap<List<String>, Integer>();
        votes.put(client.key(), 0);
        links.values().stream().flatMap(List::stream).forEach(link -> target(link, client)
                .forEach(to -> votes.merge(to, 1, Integer::sum)));
        List<String> key = client.key();
        for (Map.Entry<List<String>, Integer> vote : votes.entrySet()) {
            boolean whole = client.table().singleKeys().containsAll(vote.getKey());
            if (vote.getValue() > votes.getOrDefault(key, 0)
                    && (whole || client.table().primaryKey().isEmpty())) {
                key = vote.getKey();
            }
        }
        return new KeyElection(key, rewritten(client, links, key));
    }

    private static List<List<String>> target(DraftLink link, ClientFacts client) {
        if (link.form() == DraftLink.Form.CLIENT) {
            return List.of(client.key());
        }
        boolean toClient = link.via().filter(client.table().name()::equals).isPresent();
        return toClient
                        && client.table().primaryKey().size() < 2
                        && !link.because().contains("points to it")
                ? List.of(link.to())
                : List.of();
    }

    private static Map<TableName, List<DraftLink>> rewritten(
            ClientFacts client, Map<TableName, List<DraftLink>> links, List<String> key) {
        if (key.equals(client.key())) {
            return links;
        }
        var rewritten = new LinkedHashMap<TableName, List<DraftLink>>();
        links.forEach((table, all) -> rewritten.put(
                table, all.stream().map(link -> rewritten(client, link, key)).toList()));
        return rewritten;
    }

    private static DraftLink rewritten(ClientFacts client, DraftLink link, List<String> key) {
        if (link.form() == DraftLink.Form.CLIENT) {
            return new DraftLink(
                    DraftLink.Form.VIA,
                    java.util.Optional.of(client.table().name()),
                    link.by(),
                    client.key(),
                    link.prefix(),
                    link.where(),
                    link.because(),
                    link.doubtful());
        }
        boolean toKey = link.via().filter(client.table().name()::equals).isPresent()
                && link.to().equals(key)
                && link.prefix().isEmpty();
        return toKey
                ? new DraftLink(
                        DraftLink.Form.CLIENT,
                        java.util.Optional.empty(),
                        link.by(),
                        List.of(),
                        java.util.Optional.empty(),
                        link.where(),
                        link.because(),
                        link.doubtful())
                : link;
    }
}
