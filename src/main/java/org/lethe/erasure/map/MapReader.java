package org.lethe.erasure.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads an erasure map. Every key is known or refused; the format is described in {@code docs/erasure-map.md}. */
public final class MapReader {

    private static final String FORMAT = "1";

    private MapReader() {}

    /**
     * The map in this file.
     *
     * @throws MapFormatException naming file, path and what is allowed
     */
    public static ErasureMap read(Path file) {
        try {
            return read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the map " + file + " cannot be read", e);
        }
    }

    /**
     * The map in this text.
     *
     * @param file the name that errors give
     * @throws MapFormatException naming file, path and what is allowed
     */
    public static ErasureMap read(String file, String yaml) {
        Node root = new Node(file, "", parse(file, yaml));
        root.only(
                "lethe",
                "name",
                "version",
                "schema",
                "journal",
                "atomic",
                "tenant",
                "client",
                "tables",
                "ignore",
                "others",
                "guards",
                "invariants",
                "reports",
                "refresh");
        if (!root.get("lethe").text().equals(FORMAT)) {
            throw root.get("lethe").wrong("'" + root.get("lethe").text() + "'", FORMAT);
        }
        ClientRule client =
                ClientReader.read(root.get("client"), root.get("tables").map().keySet());
        return new ErasureMap(
                root.get("name").text(),
                root.get("version").text(),
                root.textOrNull("schema"),
                root.flag("journal", true),
                root.flag("atomic", true),
                root.find("tenant").map(MapReader::tenant).orElse(null),
                client,
                tables(root.get("tables"), client),
                texts(root, "ignore"),
                root.nodesOf("others").stream().map(MapReader::people).toList(),
                root.nodesOf("guards").stream().map(MapReader::guard).toList(),
                root.nodesOf("invariants").stream().map(MapReader::invariant).toList(),
                texts(root, "reports"),
                root.find("refresh").map(Node::texts).orElse(List.of()));
    }

    private static @Nullable Object parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        try {
            return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly())
                    .load(yaml);
        } catch (MarkedYAMLException e) {
            throw new MapFormatException(file, "", "not valid YAML: " + e.getMessage());
        }
    }

    private static Map<String, TableRule> tables(Node node, ClientRule client) {
        Map<String, TableRule> tables = new LinkedHashMap<>();
        node.map()
                .forEach((name, table) -> tables.put(name, TableReader.read(name, table, name.equals(client.table()))));
        if (!tables.containsKey(client.table())) {
            throw node.problem("the client table '" + client.table() + "' is missing");
        }
        return tables;
    }

    private static Map<String, String> texts(Node root, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.find(key).ifPresent(all -> all.map().forEach((name, text) -> texts.put(name, text.text())));
        return texts;
    }

    private static ErasureMap.Tenant tenant(Node node) {
        node.only("column", "salons");
        return new ErasureMap.Tenant(node.get("column").text(), node.textOrNull("salons"));
    }

    private static ErasureMap.People people(Node node) {
        node.only("table", "firstName", "lastName", "name", "email", "phone");
        return new ErasureMap.People(
                node.get("table").text(),
                columns(node, "firstName"),
                columns(node, "lastName"),
                columns(node, "name"),
                columns(node, "email"),
                columns(node, "phone"));
    }

    private static List<String> columns(Node node, String role) {
        return node.find(role).map(Node::texts).orElse(List.of());
    }

    private static ErasureMap.Guard guard(Node node) {
        node.only("name", "exists", "say");
        Node exists = node.get("exists").only("table", "where");
        String name = node.get("name").text();
        String say = node.textOrNull("say");
        return new ErasureMap.Guard(
                name, exists.get("table").text(), exists.textOrNull("where"), say == null ? name : say);
    }

    private static ErasureMap.Invariant invariant(Node node) {
        node.only("name", "sql", "over");
        return new ErasureMap.Invariant(
                node.get("name").text(),
                node.get("sql").text(),
                node.get("over").text());
    }

    /** Leaves every value a text: a column may be called {@code no}, and a version may look like a date. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
