package org.lethe.erasure.draft;

import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/** Which columns of rows that hang on a client tell of the person's health, though they are called anything. */
final class HealthJudge {

    private static final Set<Category> MEDICAL = Set.of(
            Category.STATUS,
            Category.THING,
            Category.FREE_TEXT,
            Category.UNKNOWN,
            Category.QUANTITY,
            Category.FULL_NAME);
    private static final Set<Category> OF_PATIENTS = Set.of(Category.THING, Category.FREE_TEXT, Category.UNKNOWN);
    private static final int OFTEN = 5;

    private final boolean patients;

    /** @param patients all clients are treated for their health */
    HealthJudge(boolean patients) {
        this.patients = patients;
    }

    /** @param judged what the column was taken for; comes back where it does not tell of health */
    Judgement judge(Table table, Column column, Sample sample, Judgement judged) {
        boolean medical = TableRoles.MEDICAL.in(table.name().name());
        boolean value =
                judged.category() == Category.MONEY && Words.of(column.name()).contains("value");
        Set<Category> telling = medical || coded(table) ? MEDICAL : OF_PATIENTS;
        boolean tells = telling.contains(judged.category()) && column.kind() != Kind.BOOLEAN || value;
        boolean health = (medical || patients)
                && tells
                && !judged.because().startsWith("echo")
                && !billed(table, judged, Shape.of(sample.values(column.name())));
        return health ? Judgement.of(Category.HEALTH, "tells of the person's health") : judged;
    }

    /** A code and what it means: how records of a clinic are written. */
    private static boolean coded(Table table) {
        return table.column("code").isPresent() && table.column("description").isPresent();
    }

    /** What was sold stands on the bill, which stays, and comes back on others. */
    private static boolean billed(Table table, Judgement judged, Shape shape) {
        boolean comesBack = shape.distinct() * OFTEN <= shape.count();
        return TableRoles.SALE.in(table.name().name())
                && (judged.category() == Category.STATUS || OF_PATIENTS.contains(judged.category()) && comesBack);
    }
}
