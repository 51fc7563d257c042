package org.lethe.erasure.draft.clients;

import java.util.List;
import java.util.Set;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.Words;

/** Of whom a column of the client table tells: the client, or somebody else who is named there. */
record Whose(Table table) {

    private static final Set<String> EMPLOYERS = Set.of("employer", "arbeitgeber", "firma", "dienstgeber", "emp", "em");
    private static final Set<String> OF_A_CONTACT =
            Set.of("relationship", "relation", "beziehung", "verhaeltnis", "verwandtschaft");

    private static final Set<String> CALLED =
            Set.of("preferred", "nick", "nickname", "rufname", "spitzname", "ruf", "kosename");
    private static final Set<String> BORN =
            Set.of("birth", "geburts", "geburt", "maiden", "former", "previous", "frueher", "frueherer", "ledig");

    /** {@code preferred_name} beside a first name, {@code birth_lname} and {@code geburtsname} beside a last name. */
    boolean alsoCalled(String column, Category category) {
        List<String> words = Words.of(column);
        String run = String.join("", words);
        boolean first = words.stream().anyMatch(CALLED::contains) || CALLED.contains(run);
        boolean last =
                words.stream().anyMatch(BORN::contains) || BORN.stream().anyMatch(word -> run.equals(word + "name"));
        boolean given = ColumnNames.LEXICON.has(column, Category.FIRST_NAME.name());
        boolean named = run.contains("name") || words.contains("nick") || words.contains("spitzname");
        return named
                && !ofOthers(column)
                && (category == Category.FIRST_NAME ? first || last && given : last && !first && !given);
    }

    /** Of relatives, emergency contacts, employers, doctors and staff. */
    boolean ofOthers(String column) {
        List<String> words = Words.of(column);
        return ColumnNames.LEXICON.has(column, Category.FAMILY.name())
                || ColumnNames.LEXICON.has(column, Category.STAFF.name())
                || words.stream().anyMatch(EMPLOYERS::contains)
                || words.contains("contact") && someoneToCall();
    }

    /** {@code contact_relationship}: then {@code contact_phone} is the phone of whom to call, not the client's. */
    private boolean someoneToCall() {
        return table.columns().stream()
                .map(column -> Words.of(column.name()))
                .anyMatch(words -> words.contains("contact") && words.stream().anyMatch(OF_A_CONTACT::contains));
    }
}
