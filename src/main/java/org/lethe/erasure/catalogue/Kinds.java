package org.lethe.erasure.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the broad kind of a column from the name of its base type. */
final class Kinds {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

    private Kinds() {}

    static Kind of(String baseType, String declared, String column, List<Check> checks) {
        String type = baseType.toLowerCase(Locale.ROOT);
        if (type.startsWith("_")) {
            return Kind.ARRAY;
        }
        return switch (type) {
            case "longtext" -> checksJson(column, checks) ? Kind.JSON : Kind.TEXT;
            case "text", "varchar", "bpchar", "char", "name", "citext", "tinytext", "mediumtext" -> Kind.TEXT;
            case "tinyint" -> declared.startsWith("tinyint(1)") ? Kind.BOOLEAN : Kind.NUMBER;
            case "int2", "int4", "int8", "numeric", "float4", "float8", "money", "oid" -> Kind.NUMBER;
            case "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "timestamp", "timestamptz", "datetime" -> Kind.TIMESTAMP;
            case "bool" -> Kind.BOOLEAN;
            case "json", "jsonb" -> Kind.JSON;
            case "uuid" -> Kind.UUID;
            case "bytea", "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> Kind.BYTES;
            case "tsvector" -> Kind.TSVECTOR;
            case "enum", "set" -> Kind.ENUM;
            default -> Kind.OTHER;
        };
    }

    /** MariaDB keeps JSON as text with a check. */
    private static boolean checksJson(String column, List<Check> checks) {
        return checks.stream()
                .map(check -> check.expression().toLowerCase(Locale.ROOT).replace("`", ""))
                .anyMatch(expression -> expression.contains("json_valid(" + column.toLowerCase(Locale.ROOT) + ")"));
    }

    /** The labels of {@code enum('a','b')}, as MariaDB and MySQL declare it. */
    static List<String> enumValues(String declared) {
        if (!declared.startsWith("enum(") && !declared.startsWith("set(")) {
            return List.of();
        }
        var values = new ArrayList<String>();
        var matcher = QUOTED.matcher(declared);
        while (matcher.find()) {
            values.add(matcher.group(1).replace("''", "'"));
        }
        return values;
    }
}
