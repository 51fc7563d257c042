package org.lethe.erasure.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads who the client is. */
final class ClientReader {

    private ClientReader() {}

    static ClientRule read(Node node) {
        node.only(
                "table",
                "key",
                "rekey",
                "reference",
                "merged",
                "protected",
                "active",
                "created",
                "lastVisit",
                "finders",
                "display",
                "nicknames");
        List<String> key = node.get("key").texts();
        return new ClientRule(
                node.get("table").text(),
                key,
                rekey(node, key),
                node.find("reference").map(Node::texts).orElse(key),
                node.textOrNull("merged"),
                node.textOrNull("protected"),
                node.textOrNull("active"),
                node.textOrNull("created"),
                node.nodesOf("lastVisit").stream().map(ClientReader::lastVisit).toList(),
                finders(node, key),
                node.find("display").map(ClientReader::display).orElse(Map.of()),
                node.find("nicknames").map(ClientReader::nicknames).orElse(Map.of()));
    }

    private static Map<String, Template> rekey(Node node, List<String> key) {
        Map<String, Template> rekey = new LinkedHashMap<>();
        node.find("rekey").ifPresent(all -> all.map().forEach((column, template) -> {
            if (!key.contains(column)) {
                throw all.wrong("'" + column + "'", "columns of the key (" + String.join(", ", key) + ")");
            }
            Template text = new Template(template.text());
            if (text.constant()) {
                throw template.wrong("'" + template.text() + "'", "a text with {n} or {random:N} in it");
            }
            rekey.put(column, text);
        }));
        return rekey;
    }

    private static ClientRule.LastVisit lastVisit(Node node) {
        if (node.isText()) {
            return new ClientRule.LastVisit(null, node.text(), null);
        }
        node.only("table", "column", "where");
        return new ClientRule.LastVisit(
                node.textOrNull("table"), node.get("column").text(), node.textOrNull("where"));
    }

    private static ClientRule.Finders finders(Node client, List<String> key) {
        Node node = client.find("finders").orElseThrow(() -> client.missing("finders"));
        node.only("reference", "email", "phone", "firstName", "lastName", "name", "birthDate");
        List<ClientRule.Where> reference = where(node, "reference");
        return new ClientRule.Finders(
                reference.isEmpty() && key.size() == 1 ? List.of(new ClientRule.Where(null, key.get(0))) : reference,
                where(node, "email"),
                where(node, "phone"),
                where(node, "firstName"),
                where(node, "lastName"),
                where(node, "name"),
                node.textOrNull("birthDate"));
    }

    private static List<ClientRule.Where> where(Node finders, String key) {
        return finders.nodesOf(key).stream().map(ClientReader::where).toList();
    }

    private static ClientRule.Where where(Node node) {
        String text = node.text();
        int dot = text.lastIndexOf('.');
        return dot < 0
                ? new ClientRule.Where(null, text)
                : new ClientRule.Where(text.substring(0, dot), text.substring(dot + 1));
    }

    private static Map<String, String> display(Node node) {
        Map<String, String> display = new LinkedHashMap<>();
        node.only("name", "city").map().forEach((name, sql) -> display.put(name, sql.text()));
        return display;
    }

    private static Map<String, List<String>> nicknames(Node node) {
        Map<String, List<String>> nicknames = new LinkedHashMap<>();
        node.map().forEach((name, forms) -> nicknames.put(name, forms.texts()));
        return nicknames;
    }
}
