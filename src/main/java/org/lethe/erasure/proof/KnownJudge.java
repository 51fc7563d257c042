package org.lethe.erasure.proof;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.redact.Candidates;
import org.lethe.erasure.redact.Kind;
import org.lethe.person.HashKind;
import org.lethe.person.KnownHashes;

/**
 * Looks for everybody on the list of the forgotten, of whom only keyed hashes are known. Identifiers of people
 * who are clients now are left out: they have come back, or share an address or a name with somebody forgotten. Memory does not
 * grow with the database: besides a small cache, only values on both lists are held.
 */
public final class KnownJudge implements CellJudge {

    private static final int CACHED = 4_096;

    private final KnownHashes known;
    private final String country;
    private final Set<String> living = new HashSet<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > CACHED;
        }
    };

    /** @param country ISO 3166 code in which phone numbers without a country code are meant */
    public KnownJudge(KnownHashes known, String country) {
        this.known = known;
        this.country = country;
    }

    @Override
    public Set<Kind> judge(String cell) {
        return judge(cell, Set.of());
    }

    @Override
    public Set<Kind> judgeShared(String cell) {
        return judge(cell, elsewhere);
    }

    private Set<Kind> judge(String cell, Set<String> others) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Candidates.in(cell, country, (kind, form) -> {
            String value = kind + form;
            if (isKnown(kind, form) && !living.contains(value) && !others.contains(value)) {
                kinds.add(kind(kind));
            }
        });
        return kinds;
    }

    /** Keys are on the list as in stores: parts separated by U+001F. */
    @Override
    public boolean forgotten(List<String> key) {
        return known.knows(HashKind.KEY, String.join("\u001f", key));
    }

    @Override
    public void living(HashKind kind, String cell) {
        note(kind, cell, living);
    }

    @Override
    public void elsewhere(HashKind kind, String cell) {
        note(kind, cell, elsewhere);
    }

    /** A name put together from columns of fixed length has many blanks in it. */
    private void note(HashKind wanted, String cell, Set<String> values) {
        Candidates.in(cell.replaceAll(" {2,}", " "), country, (kind, form) -> {
            if (kind == wanted && isKnown(kind, form)) {
                values.add(kind + form);
            }
        });
    }

    /** How many values of forgotten people belong to clients of today. */
    public int returned() {
        return living.size();
    }

    /** How many values of forgotten people belong to clients of other salons in this database. */
    public int elsewhere() {
        return elsewhere.size();
    }

    private boolean isKnown(HashKind kind, String form) {
        return answers.computeIfAbsent(kind + form, any -> known.knows(kind, form));
    }

    private static Kind kind(HashKind kind) {
        return switch (kind) {
            case EMAIL -> Kind.EMAIL;
            case PHONE -> Kind.PHONE;
            case KEY -> Kind.REFERENCE;
            case FULL_NAME, NAME_AND_BIRTH_DATE -> Kind.FULL_NAME;
        };
    }
}
