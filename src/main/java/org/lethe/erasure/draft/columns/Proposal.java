package org.lethe.erasure.draft.columns;

/**
 * A strategy as it stands in the map.
 *
 * @param word its name: {@code keep}, {@code suppress}, {@code replace} …
 * @param yaml the text behind the column's name
 */
public record Proposal(String word, String yaml) {

    public static final Proposal KEEP = new Proposal("keep", "keep");
    static final Proposal SUPPRESS = new Proposal("suppress", "suppress");
    static final Proposal REDACT = new Proposal("redact", "redact");
    public static final Proposal GENERATED = new Proposal("generated", "generated");

    public static Proposal keep(String reason) {
        return new Proposal("keep", "{keep: " + Yaml.quoted(reason) + "}");
    }

    static Proposal replace(String value) {
        return new Proposal("replace", "{replace: " + Yaml.quoted(value) + "}");
    }

    static Proposal pseudonym(String token) {
        return new Proposal("pseudonym", "{pseudonym: " + Yaml.quoted(token) + "}");
    }

    static Proposal generalise(String to) {
        return new Proposal("generalise", "{generalise: " + Yaml.quoted(to) + "}");
    }
}
