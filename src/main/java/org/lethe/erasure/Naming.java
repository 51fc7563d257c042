package org.lethe.erasure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.run.MentionRows;

/** Whom a row names, and what takes them out of it. */
final class Naming {

    private final Collection<Case> cases;
    private final Namesakes namesakes;
    private final LastNames lastNames;

    Naming(Engine engine, Collection<Case> cases) {
        this.cases = cases;
        this.namesakes = new Namesakes(engine, cases);
        this.lastNames = new LastNames(engine, cases);
    }

    /** Who is named beyond doubt and is meant. */
    List<Case> named(MentionRow row) {
        return named(row, Namesakes.Whose.OURS);
    }

    /** Who is named beyond doubt, but somebody who stays as well. */
    List<Case> doubtful(MentionRow row) {
        return named(row, Namesakes.Whose.DOUBTFUL);
    }

    private List<Case> named(MentionRow row, Namesakes.Whose wanted) {
        return cases.stream()
                .filter(one -> {
                    boolean sure = row.texts().stream().anyMatch(text -> isNamed(one, text, row));
                    boolean titled = !sure
                            && wanted == Namesakes.Whose.OURS
                            && !row.read().deletes()
                            && row.texts().stream().anyMatch(text -> isTitled(one, text));
                    return titled || sure && namesakes.of(row.cells().size(), one, row.whole(), row.owners()) == wanted;
                })
                .toList();
    }

    /** In whose rows words stay that may be the name; of their own rows the proof tells. */
    List<Case> alone(MentionRow row, List<Case> named) {
        return cases.stream()
                .filter(one -> named.contains(one)
                        ? !row.read().deletes() && isLeft(redactor(one, row), row.texts())
                        : !row.hangsOn(one) && isNear(one, row.texts()))
                .toList();
    }

    /** What of the row is changed for the sake of these. */
    List<@Nullable String> without(MentionRow row, List<Case> named) {
        return MentionRows.changed(
                row.read(),
                row.row(),
                named.stream()
                        .map(one -> new MentionRows.Mentioned(
                                redactor(one, row), one.redactor(), cell -> isNamed(one, cell, row)))
                        .toList());
    }

    /** What takes the client out of the row: all that is seen, or less where it may be somebody else's. */
    private Redactor redactor(Case one, MentionRow row) {
        boolean ofAnother = row.isAnothers(one);
        boolean named = row.texts().stream().anyMatch(text -> isNamed(one, text, row));
        if (named && !ofAnother) {
            return one.redactor();
        }
        return one.redactor().only((text, certain) -> {
            if (ofAnother && isNamed(one, text, row)) {
                return certain;
            }
            List<Sighting> titled = lastNames.only(one, text);
            return certain.stream()
                    .filter(seen -> titled.contains(seen) || ofAnother && named && seen.kind() == Kind.ADDRESS)
                    .toList();
        });
    }

    /** Beyond doubt; in a row that hangs on somebody else, what is that one's as well names nobody: a phone of a family. */
    private boolean isNamed(Case one, String text, MentionRow row) {
        return one.needles().namesClient(text)
                && !(row.isAnothers(one)
                        && namesakes.of(1, one, List.of(text), row.owners()) == Namesakes.Whose.THEIRS);
    }

    /** Behind a title, as nobody else is called. */
    private boolean isTitled(Case one, String text) {
        return !lastNames.only(one, text).isEmpty();
    }

    /** Whether words stay that may be the name, beside what is taken out. */
    private static boolean isLeft(Redactor redactor, List<String> texts) {
        return texts.stream().anyMatch(text -> !redactor.redact(text).left().isEmpty());
    }

    /** Whether first and last name stand near to each other where nothing is taken out. */
    private static boolean isNear(Case one, List<String> texts) {
        return texts.stream().noneMatch(one.needles()::namesClient)
                && texts.stream().anyMatch(one.needles()::mayNameClient);
    }
}
