package org.lethe.erasure.draft.links;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientGuess;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/** Tells from its name what a column without a foreign key may refer to. */
final class KeyNames {

    private static final Set<Category> IDENTIFYING = Set.of(
            Category.REFERENCE,
            Category.KEY,
            Category.EXTERNAL_ID,
            Category.FULL_NAME,
            Category.THING,
            Category.STAFF,
            Category.NATIONAL_ID,
            Category.FAMILY);
    private static final Set<String> COMMON = Set.of(
            "code",
            "name",
            "number",
            "nummer",
            "email",
            "uuid",
            "guid",
            "lfdnr",
            "lfd",
            "lnr",
            "lfnr",
            "laufnr",
            "laufnummer",
            "zeile",
            "satznr",
            "pos",
            "position",
            "key",
            "ref",
            "seq",
            "entity_id",
            "row_id",
            "record_id",
            "object_id",
            "item_id",
            "value_id");

    private static final Set<String> ROLE_WORDS = Set.of(
            "payer",
            "zahler",
            "besteller",
            "empfaenger",
            "recipient",
            "buyer",
            "kaeufer",
            "owner",
            "inhaber",
            "guest",
            "gast",
            "referred",
            "empfohlen",
            "subject",
            "betroffener",
            "pid",
            "kd",
            "kdnr",
            "cust",
            "pat",
            "mandant",
            "foreign");

    /** Codes that lie among the numbers of clients by chance. */
    private static final Pattern OTHER_CODES = Pattern.compile("(?i)card|karte|last_?4|iban|bic|blz|pin");

    private static final List<String> ENDINGS = List.of("", "id", "nr", "no", "key", "fk", "nummer", "number", "code");

    private KeyNames() {}

    /** Called like a code that leads to nobody: a postcode, a phone, the end of a card's number. */
    static boolean otherCode(Column column) {
        return ColumnNames.LEXICON
                .find(column.name())
                .map(ColumnNames::category)
                .filter(category -> switch (category) {
                    case POSTCODE, PHONE, BIRTH_DATE -> true;
                    case ACCOUNT -> OTHER_CODES.matcher(column.name()).find();
                    default -> false;
                })
                .isPresent();
    }

    /** Called after the client or like one of its keys. */
    static boolean strong(Column column, Table client, List<String> targets) {
        String stem = Words.singular(TableRoles.meaningful(client.name().name()));
        boolean same = targets.stream()
                .filter(target -> Words.of(target).size() > 1 || target.length() > 2)
                .filter(target -> !COMMON.contains(target.toLowerCase(Locale.ROOT)))
                .anyMatch(target -> target.equalsIgnoreCase(column.name()));
        boolean identifier = ColumnNames.LEXICON
                .find(column.name())
                .map(hit -> IDENTIFYING.contains(Category.valueOf(hit.heading())))
                .orElse(true);
        boolean personWord = Words.of(column.name()).stream().anyMatch(word -> TableRoles.CLIENT.is(word));
        boolean compound = ColumnNames.LEXICON.is(column.name(), Category.REFERENCE.name());
        String run = Words.run(Words.of(column.name()));
        boolean runTogether = run.startsWith(stem) && run.length() <= stem.length() + 6;
        return identifier
                && (same || personWord || compound || runTogether || ClientGuess.refersTo(column.name(), stem));
    }

    /** {@code beleg_id}, {@code beleg_nr} and {@code beleg} point to the table {@code belege}; so does a column called like its key. */
    static boolean pointsTo(Column column, Table carrier, String target) {
        if (shared(column, target)) {
            return true;
        }
        String name = carrier.name().name();
        String run = Words.run(Words.of(column.name()));
        return called(run, Words.run(Words.of(TableRoles.meaningful(name)))) || called(run, Words.run(Words.of(name)));
    }

    /** Called after what somebody may be to a row: who pays, who comes. */
    static boolean role(Column column) {
        return Words.of(column.name()).stream().anyMatch(ROLE_WORDS::contains);
    }

    private static boolean called(String column, String table) {
        String stem = Words.singular(table);
        return ENDINGS.stream().anyMatch(ending -> column.equals(stem + ending) || column.equals(table + ending));
    }

    /** Whether the name alone, without a value to compare, is enough. */
    static boolean tellsByItself(Column column, Table client) {
        String name = column.name();
        String stem = Words.singular(TableRoles.meaningful(client.name().name()));
        List<String> words = Words.of(name);
        return ColumnNames.endsLikeKey(name)
                || ColumnNames.LEXICON.is(name, Category.REFERENCE.name())
                || words.size() == 1 && (words.get(0).equals(stem) || TableRoles.CLIENT.is(words.get(0)))
                || Set.of("nr", "no", "ref", "nummer", "number").contains(words.get(words.size() - 1));
    }

    static boolean shared(Column column, String target) {
        boolean specific = target.length() > 2 && !COMMON.contains(target.toLowerCase(Locale.ROOT));
        return specific && column.name().equalsIgnoreCase(target);
    }
}
