package org.lethe.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.NotUnderstoodException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of an ask, strictly: what is not in the contract is refused by name, and no value is repeated. */
public final class AskReader {

    /** Longer texts are not read. */
    public static final int LONGEST_CHARACTERS = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> ASK = Set.of("salon", "client", "requestedAt", "dryRun", "digest");
    private static final Set<String> CLIENT =
            Set.of("reference", "email", "phone", "firstName", "lastName", "birthDate");
    /** Older nobody is, and younger nobody will be for long; other years are mistakes, and not all databases know them. */
    private static final Range<LocalDate> BIRTH_DATES =
            new Range<>(LocalDate.of(1850, 1, 1), LocalDate.of(2100, 12, 31));

    private static final Range<Instant> REQUESTED =
            new Range<>(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2101-01-01T00:00:00Z"));
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9:_-]{16,128}");

    private AskReader() {}

    /** From one to the other, both included. */
    private record Range<T extends Comparable<? super T>>(T from, T to) {

        boolean has(T value) {
            return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        }
    }

    /** @throws NotUnderstoodException naming the field that is wrong */
    public static Ask read(String text) {
        return read(tree(text), "");
    }

    /** The text as JSON; the error tells where it breaks. */
    public static JsonNode tree(String text) {
        if (text.length() > LONGEST_CHARACTERS) {
            throw new NotUnderstoodException("", "The message is longer than " + LONGEST_CHARACTERS + " characters");
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new NotUnderstoodException("", "This is not well-formed JSON" + where(e));
        }
        if (!tree.isObject()) {
            throw new NotUnderstoodException("", "A JSON object is expected");
        }
        return tree;
    }

    /** Reads an ask from a tree; field names in errors begin with the prefix. */
    public static Ask read(JsonNode tree, String prefix) {
        onlyKnown(tree, ASK, prefix);
        String salon = text(tree, "salon", prefix);
        if (salon == null) {
            throw new NotUnderstoodException(prefix + "salon", "is missing; say which salon is asked");
        }
        JsonNode client = tree.get("client");
        if (client == null || !client.isObject()) {
            throw new NotUnderstoodException(prefix + "client", "is missing; an object with identifiers is expected");
        }
        String digest = text(tree, "digest", prefix);
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            throw new NotUnderstoodException(prefix + "digest", "is not a digest as a preview gives it");
        }
        return new Ask(
                salon, identifiers(client, prefix + "client."), instant(tree, prefix), dryRun(tree, prefix), digest);
    }

    private static Identifiers identifiers(JsonNode client, String prefix) {
        onlyKnown(client, CLIENT, prefix);
        return new Identifiers(
                personal(client, "reference", prefix),
                personal(client, "email", prefix),
                personal(client, "phone", prefix),
                personal(client, "firstName", prefix),
                personal(client, "lastName", prefix),
                date(client, prefix));
    }

    private static void onlyKnown(JsonNode object, Set<String> known, String prefix) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw NotUnderstoodException.unknown(
                        prefix,
                        name,
                        "is not a field of a forget request; known are "
                                + known.stream().sorted().toList());
            }
        }
    }

    private static @Nullable String text(JsonNode object, String name, String prefix) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new NotUnderstoodException(prefix + name, "must be a text");
        }
        String text = value.stringValue().strip();
        if (text.isEmpty()) {
            throw new NotUnderstoodException(prefix + name, "is empty; leave it out if it is not known");
        }
        return text;
    }

    private static @Nullable Personal personal(JsonNode object, String name, String prefix) {
        String text = text(object, name, prefix);
        return text == null ? null : new Personal(text);
    }

    private static @Nullable LocalDate date(JsonNode client, String prefix) {
        String text = text(client, "birthDate", prefix);
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date == null || BIRTH_DATES.has(date)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new NotUnderstoodException(
                prefix + "birthDate", "must be a date of the years 1850 to 2100 such as 1990-12-31");
    }

    private static @Nullable Instant instant(JsonNode ask, String prefix) {
        String text = text(ask, "requestedAt", prefix);
        try {
            Instant time = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (time == null || REQUESTED.has(time)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new NotUnderstoodException(
                prefix + "requestedAt", "must be a time of the years 2000 to 2100 such as 2026-11-23T10:00:00Z");
    }

    private static boolean dryRun(JsonNode ask, String prefix) {
        JsonNode value = ask.get("dryRun");
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new NotUnderstoodException(prefix + "dryRun", "must be true or false");
        }
        return value.booleanValue();
    }

    private static String where(JacksonException problem) {
        var place = problem.getLocation();
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
