package org.lethe.erasure.draft.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.Category;

/** Chooses what happens to a column, so that its NOT NULL, UNIQUE, CHECK, length and labels still hold. */
public final class StrategyChooser {

    private static final Set<String> NEUTRAL = Set.of(
            "x", "u", "d", "unknown", "other", "divers", "unbekannt", "none", "n/a", "keine angabe", "not specified");

    private static final Set<Category> OF_ANYBODY = Set.of(
            Category.FREE_TEXT,
            Category.MESSAGE,
            Category.UNKNOWN,
            Category.JSON,
            Category.FIRST_NAME,
            Category.LAST_NAME,
            Category.FULL_NAME,
            Category.EMAIL,
            Category.PHONE,
            Category.HEALTH);

    private static final int SHAPED = 20;
    private static final int SHAPES = 3;

    private final Constraints constraints;
    private final JsonChooser json;

    public StrategyChooser(Constraints constraints, JsonChooser json) {
        this.constraints = constraints;
        this.json = json;
    }

    public Proposal choose(Table table, Column column, Judgement judged, Sample sample, boolean client) {
        if (column.generated()) {
            return Proposal.GENERATED;
        }
        if (!judged.category().personal()) {
            return Proposal.KEEP;
        }
        if (!constraints.rewritable(table)) {
            return overwritten(table, column, judged, sample, client);
        }
        return switch (column.kind()) {
            case JSON -> json.choose(sample.values(column.name()), client);
            case ARRAY ->
                client && judged.category() != Category.FREE_TEXT
                        ? gone(table, column, judged, sample)
                        : new Proposal("redact", "{array: redact}");
            case TSVECTOR ->
                column.nullable()
                        ? Proposal.SUPPRESS
                        : new Proposal("regenerate", "{regenerate: \"to_tsvector('simple', '')\"}");
            case DATE, TIMESTAMP ->
                judged.category() == Category.BIRTH_DATE
                        ? Proposal.generalise(BirthYears.crowded(sample.values(column.name())) ? "year" : "decade")
                        : gone(table, column, judged, sample);
            case ENUM -> label(table, column, judged);
            case TEXT -> text(table, column, judged, sample, client);
            case NUMBER, BOOLEAN, UUID, BYTES, OTHER -> gone(table, column, judged, sample);
        };
    }

    /** The same for a row that merely names the client and may be somebody else's: of its texts only the client goes. */
    public static Proposal sparingOthers(Column column, Judgement judged, Proposal chosen) {
        boolean goes = Set.of("suppress", "replace", "json").contains(chosen.word());
        if (!goes || !OF_ANYBODY.contains(judged.category())) {
            return chosen;
        }
        return switch (column.kind()) {
            case TEXT -> Proposal.REDACT;
            case JSON -> new Proposal("redact", "{json: {\"*\": redact}}");
            default -> chosen;
        };
    }

    /** Where single rows cannot be told apart, values can only be replaced as a whole. */
    private Proposal overwritten(Table table, Column column, Judgement judged, Sample sample, boolean client) {
        Proposal wanted = column.kind() == Kind.TEXT
                ? text(table, column, judged, sample, client)
                : gone(table, column, judged, sample);
        return wanted.equals(Proposal.REDACT) ? gone(table, column, judged, sample) : wanted;
    }

    private Proposal text(Table table, Column column, Judgement judged, Sample sample, boolean client) {
        return switch (judged.category()) {
            case FIRST_NAME, LAST_NAME, FULL_NAME ->
                constraints.fitting(table, column, List.of("Anonym", "ANONYM", "Anon", "X", "-"));
            case FREE_TEXT, UNKNOWN ->
                client || judged.category() == Category.UNKNOWN
                        ? gone(table, column, judged, sample)
                        : redacted(table, column, judged, sample);
            case POSTCODE ->
                constraints.free(table, column) ? Proposal.generalise("prefix:2") : gone(table, column, judged, sample);
            case REFERENCE -> constraints.token(table, column);
            default -> gone(table, column, judged, sample);
        };
    }

    private Proposal redacted(Table table, Column column, Judgement judged, Sample sample) {
        return constraints.unique(table, column) ? gone(table, column, judged, sample) : Proposal.REDACT;
    }

    /** NULL where that is allowed, else a value that stands for nothing. */
    private Proposal gone(Table table, Column column, Judgement judged, Sample sample) {
        if (column.nullable() && !constraints.demandsValue(table, column)) {
            return Proposal.SUPPRESS;
        }
        if (column.kind() == Kind.NUMBER && constraints.unique(table, column)) {
            return constraints.token(table, column);
        }
        // a UUID is unique by itself
        boolean different = constraints.unique(table, column) && column.kind() != Kind.UUID;
        boolean plain = !different && constraints.free(table, column);
        if (column.kind() == Kind.TEXT && !plain) {
            List<String> fillers = new ArrayList<>(fillers(judged.category()));
            fillers.addAll(fillers.size() - 1, shapes(sample.distinct(column.name(), SHAPED)));
            return constraints.fitting(table, column, fillers);
        }
        return plain ? Proposal.SUPPRESS : constraints.fitting(table, column, List.of("0", "1", "9"));
    }

    /** Values written like these, of zeros and X: a check may want four digits. */
    private static List<String> shapes(Set<String> values) {
        return values.stream()
                .map(value ->
                        value.replaceAll("\\d", "0").replaceAll("\\p{Lu}", "X").replaceAll("\\p{Ll}", "x"))
                .distinct()
                .limit(SHAPES)
                .toList();
    }

    private static List<String> fillers(Category category) {
        return switch (category) {
            case EMAIL -> List.of("anonym{n}@anonym.invalid", "a{n}@anonym.invalid", "a{n}@x.invalid", "-", "x");
            case PHONE -> List.of("+4900000000", "0000000", "000-000-0000", "0", "-");
            case POSTCODE -> List.of("00000", "0000", "00000-0000", "-", "0");
            case COUNTRY, REGION -> List.of("-", "ZZ", "XX", "X", "ZZZ");
            case GENDER, MARITAL ->
                List.of("-", "X", "x", "U", "u", "d", "D", "unknown", "other", "divers", "unbekannt", "M", "m");
            case ACCOUNT -> List.of("-", "XX00ANONYM", "0");
            default -> List.of("-", "Anonym", "ANONYM", "X", "x", "0", "00000", "0000000000");
        };
    }

    private Proposal label(Table table, Column column, Judgement judged) {
        if (column.nullable()) {
            return Proposal.SUPPRESS;
        }
        Optional<String> neutral = column.enumValues().stream()
                .filter(value -> NEUTRAL.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst();
        return neutral.or(() -> column.enumValues().stream().findFirst())
                .map(Proposal::replace)
                .orElse(Proposal.SUPPRESS);
    }
}
