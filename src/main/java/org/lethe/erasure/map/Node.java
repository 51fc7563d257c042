package org.lethe.erasure.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A place in a map file that knows its path, so that an error says where it is and what is allowed there. */
record Node(String file, String path, @Nullable Object value) {

    MapFormatException wrong(String found, String allowed) {
        return new MapFormatException(file, path, found + " is not understood; allowed: " + allowed);
    }

    MapFormatException missing(String key) {
        return new MapFormatException(file, path, "'" + key + "' is missing");
    }

    MapFormatException problem(String text) {
        return new MapFormatException(file, path, text);
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw problem("a text is expected here");
    }

    /** Refuses every key that is not one of these. */
    Node only(String... keys) {
        Set<String> allowed = new TreeSet<>(List.of(keys));
        for (String key : map().keySet()) {
            if (!allowed.contains(key)) {
                throw wrong("'" + key + "'", String.join(", ", allowed));
            }
        }
        return this;
    }

    Map<String, Node> map() {
        if (!(value instanceof Map<?, ?> entries)) {
            throw problem("a list of 'name: value' lines is expected here");
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        entries.forEach((key, child) -> nodes.put(String.valueOf(key), child(String.valueOf(key), child)));
        return nodes;
    }

    Optional<Node> find(String key) {
        if (!(value instanceof Map<?, ?> entries) || entries.get(key) == null) {
            return Optional.empty();
        }
        return Optional.of(child(key, entries.get(key)));
    }

    Node get(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    @Nullable
    String textOrNull(String key) {
        return find(key).map(Node::text).orElse(null);
    }

    /** One text or a list of them. */
    List<String> texts() {
        return nodes().stream().map(Node::text).toList();
    }

    /** One thing or a list of them. */
    List<Node> nodes() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new Node(file, path + "[" + i + "]", list.get(i)));
        }
        return nodes;
    }

    List<Node> nodesOf(String key) {
        return find(key).map(Node::nodes).orElse(List.of());
    }

    boolean flag(String key, boolean byDefault) {
        return find(key).map(Node::flag).orElse(byDefault);
    }

    private boolean flag() {
        return switch (text()) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off", "none" -> false;
            default -> throw wrong("'" + text() + "'", "yes or no");
        };
    }

    private Node child(String key, @Nullable Object child) {
        return new Node(file, path.isEmpty() ? key : path + "." + key, child);
    }
}
