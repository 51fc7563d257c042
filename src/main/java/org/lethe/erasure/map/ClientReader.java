package org.lethe.erasure.map;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who the client is. */
final class ClientReader {

    private ClientReader() {}

    /** @param tables the tables of the map: a finder may name a column of one of them */
    static ClientRule read(Node node, Set<String> tables) {
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
                node.find("merged").map(merged -> merged(merged, key)).orElse(null),
                node.textOrNull("protected"),
                node.textOrNull("active"),
                node.textOrNull("created"),
                node.nodesOf("lastVisit").stream().map(ClientReader::lastVisit).toList(),
                finders(node, key, tables),
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

    private static ClientRule.Merged merged(Node node, List<String> key) {
        if (node.isText()) {
            return new ClientRule.Merged(null, null, node.text());
        }
        node.only("table", "from", "to");
        if (key.size() > 1) {
            throw node.wrong("a table", "a column of the client table, where the key has several columns");
        }
        return new ClientRule.Merged(
                node.get("table").text(),
                node.get("from").text(),
                node.get("to").text());
    }

    private static ClientRule.LastVisit lastVisit(Node node) {
        if (node.isText()) {
            return new ClientRule.LastVisit(null, node.text(), null);
        }
        node.only("table", "column", "where");
        return new ClientRule.LastVisit(
                node.textOrNull("table"), node.get("column").text(), node.textOrNull("where"));
    }

    private static ClientRule.Finders finders(Node client, List<String> key, Set<String> tables) {
        Node node = client.find("finders").orElseThrow(() -> client.missing("finders"));
        node.only("reference", "email", "phone", "firstName", "lastName", "name", "birthDate", "address");
        List<ClientRule.Where> reference = where(node, "reference", tables);
        return new ClientRule.Finders(
                reference.isEmpty() && key.size() == 1 ? List.of(new ClientRule.Where(null, key.get(0))) : reference,
                where(node, "email", tables),
                where(node, "phone", tables),
                where(node, "firstName", tables),
                where(node, "lastName", tables),
                where(node, "name", tables),
                node.textOrNull("birthDate"),
                where(node, "address", tables));
    }

    private static List<ClientRule.Where> where(Node finders, String key, Set<String> tables) {
        return finders.nodesOf(key).stream()
                .map(node -> where(node.text(), tables))
                .toList();
    }

    /** What stands before a dot is a table of the map; else the dot belongs to the column's name. */
    private static ClientRule.Where where(String text, Set<String> tables) {
        return tables.stream()
                .filter(table -> text.startsWith(table + "."))
                .max(Comparator.comparingInt(String::length))
                .map(table -> new ClientRule.Where(table, text.substring(table.length() + 1)))
                .orElse(new ClientRule.Where(null, text));
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
