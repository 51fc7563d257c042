package org.lethe.erasure.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The part of JSONPath (RFC 9535) that maps use: {@code $.a.b}, {@code $.a[*].b}, {@code $..name}, {@code $.a.*}. */
public record JsonPath(List<Segment> segments) {

    private static final Pattern SEGMENT = Pattern.compile("(\\.\\.)([^.\\[]+)|\\.([^.\\[]+)|\\[(\\*|\\d+|'[^']*')]");

    record Segment(boolean anywhere, String name) {}

    /** @throws IllegalArgumentException if maps do not know such a path */
    public static JsonPath parse(String path) {
        List<Segment> segments = new ArrayList<>();
        var matcher = SEGMENT.matcher(path).region(1, path.length());
        while (matcher.lookingAt()) {
            if (matcher.group(1) != null) {
                segments.add(new Segment(true, matcher.group(2)));
            } else if (matcher.group(3) != null) {
                segments.add(new Segment(false, matcher.group(3)));
            } else {
                segments.add(new Segment(false, matcher.group(4).replace("'", "")));
            }
            matcher.region(matcher.end(), path.length());
        }
        if (!path.startsWith("$") || matcher.regionStart() != path.length()) {
            throw new IllegalArgumentException("'" + path + "' is not a JSON path that maps know: $.a.b, $.a[*], $..b");
        }
        return new JsonPath(segments);
    }

    /** A node and where it is: equal nodes may be one object, so the place tells them apart. */
    record Place(String pointer, String name, JsonNode node) {

        Place child(String childsName, JsonNode child) {
            return new Place(below(pointer, childsName), childsName, child);
        }
    }

    /** The pointer to what has this name, or number, in the node that the given one points to (RFC 6901). */
    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Where in the document the nodes are that are meant, as JSON pointers (RFC 6901). */
    public List<String> select(JsonNode root) {
        List<Place> places = List.of(new Place("", "", root));
        for (Segment segment : segments) {
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                step(place, segment, next);
            }
            places = next;
        }
        return places.stream().map(Place::pointer).toList();
    }

    private static void step(Place place, Segment segment, List<Place> found) {
        for (Place child : children(place)) {
            if (segment.name().equals("*") || segment.name().equals(child.name())) {
                found.add(child);
            }
            if (segment.anywhere()) {
                step(child, segment, found);
            }
        }
    }

    private static List<Place> children(Place place) {
        List<Place> children = new ArrayList<>();
        JsonNode node = place.node();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> children.add(place.child(name, node.get(name))));
        } else {
            for (int i = 0; i < node.size(); i++) {
                children.add(place.child(String.valueOf(i), node.get(i)));
            }
        }
        return children;
    }
}
