package org.lethe.erasure.draft.columns;

import java.util.Arrays;
import java.util.Optional;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.Lexicon;

/**
 * A column of text, as it is judged.
 *
 * @param name what its name says
 * @param byShape what the values are by their form alone
 * @param client the table is about the person
 */
record TextColumn(
        Table table,
        Column column,
        Optional<Lexicon.Hit> name,
        Shape shape,
        Optional<Category> byShape,
        boolean client) {

    static TextColumn of(Table table, Column column, Optional<Lexicon.Hit> name, Shape shape, boolean client) {
        return new TextColumn(table, column, name, shape, shape.category(), client);
    }

    /** What it is about by its name. */
    Optional<Category> byName() {
        return name.map(ColumnNames::category);
    }

    boolean personalByName() {
        return byName().filter(Category::personal).isPresent();
    }

    boolean isNamed(Category category) {
        return byName().filter(category::equals).isPresent();
    }

    boolean isShaped(Category category) {
        return byShape.filter(category::equals).isPresent();
    }

    /** Whether one of these words of the list was recognised. */
    boolean called(String... entries) {
        return name.filter(hit -> Arrays.asList(entries).contains(hit.entry())).isPresent();
    }

    /** Whether it is called so and nothing else. */
    boolean whollyCalled(String... entries) {
        return called(entries) && name.filter(Lexicon.Hit::whole).isPresent();
    }

    boolean calledLikeKey() {
        return ColumnNames.endsLikeKey(column.name());
    }

    static Judgement looksLike(Category category) {
        return Judgement.of(category, "values look like " + category.word());
    }
}
