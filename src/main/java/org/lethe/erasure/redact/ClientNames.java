package org.lethe.erasure.redact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.person.Folding;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NameForms;
import org.lethe.person.Personal;

/** The words of one client's names and what each stands for, under all forms in which they are written. */
final class ClientNames {

    static final int FIRST = 1;
    static final int LAST = 2;
    static final int JOINED = 4;
    static final int PARTICLE = 8;
    static final int INFLECTED = 16;
    static final int WEAK = 32;

    private static final int SHORT = 2;
    private static final Set<String> SAINT = Set.of("st", "saint", "sankt");

    private final Lexicon lexicon = Lexicon.STANDARD;
    private final Map<String, Integer> roles = new HashMap<>();
    private final Set<Character> firstInitials = new HashSet<>();
    private final Set<Character> lastInitials = new HashSet<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final List<String> firstNames = new ArrayList<>(2);
    private final Accents accents = new Accents();
    private final boolean[] sizes = new boolean[64];

    ClientNames(IdentifyingValues values) {
        values.firstNames().forEach(name -> add(name, FIRST));
        values.nicknames().forEach(name -> add(name, FIRST));
        values.lastNames().forEach(name -> add(name, LAST));
        values.fullNames().forEach(this::addFull);
        join(values.firstNames(), values.lastNames());
        join(values.nicknames(), values.lastNames());
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /** Whether a word of this many letters can be one of the names; spares most words the folding. */
    boolean canHaveSize(int size) {
        return size < sizes.length && sizes[size];
    }

    /** What a word with this folded form stands for: the flags above, 0 when it is none of the names. */
    int roles(String folded, CharSequence written) {
        Integer found = roles.get(folded);
        return found == null || !accents.fit(folded, written) ? 0 : found;
    }

    boolean isFirstInitial(char c) {
        return firstInitials.contains(Folding.letter(c));
    }

    boolean isLastInitial(char c) {
        return lastInitials.contains(Folding.letter(c));
    }

    /** {@code Alex} for Alexander, {@code Hannes} for Johannes: likely the same person. */
    boolean isLikeFirstName(String folded) {
        for (String own : firstNames) {
            boolean shortForm = folded.length() >= 3 && own.startsWith(folded.substring(0, 3));
            boolean ending = folded.length() >= 4 && own.endsWith(folded);
            if (shortForm || ending) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name goes on behind this folded word and a dot: {@code St. John}, {@code Wm. Smith}. */
    boolean isAbbreviation(String folded) {
        return NameForms.isAbbreviation(folded) || abbreviations.contains(folded);
    }

    private void addFull(Personal name) {
        String text = name.reveal();
        int comma = text.indexOf(',');
        if (comma > 0) {
            addName(text.substring(0, comma), LAST);
            addName(text.substring(comma + 1), FIRST);
            joinNames(text.substring(comma + 1), text.substring(0, comma));
            return;
        }
        int split = text.strip().lastIndexOf(' ');
        if (split < 0) {
            addName(text, LAST);
            return;
        }
        String first = text.strip().substring(0, split);
        String last = text.strip().substring(split + 1);
        addName(first, FIRST);
        addName(last, LAST);
        joinNames(first, last);
    }

    private void add(Personal name, int role) {
        addName(name.reveal(), role);
    }

    private void addName(String name, int role) {
        List<String> words = NameForms.words(name);
        boolean onlyParticles = words.stream().allMatch(word -> NameForms.isParticle(Folding.strip(word)));
        for (String word : words) {
            if ((name + " ").contains(word + ". ")) {
                abbreviations.add(Folding.strip(word));
            }
            addWord(word, role, onlyParticles);
        }
        if (words.size() > 1 && words.size() <= 3 && words.stream().noneMatch(this::isTitle)) {
            put(NameForms.ofWord(String.join("", words)), role);
        }
    }

    private void addWord(String word, int role, boolean onlyParticles) {
        String folded = Folding.strip(word);
        if (isTitle(word)) {
            return;
        }
        boolean particle = NameForms.isParticle(folded);
        if (particle && !onlyParticles) {
            put(SAINT.contains(folded) ? SAINT : NameForms.ofWord(word), PARTICLE);
            return;
        }
        (role == FIRST ? firstInitials : lastInitials).add(folded.charAt(0));
        if (folded.length() < SHORT) {
            return;
        }
        if (role == FIRST) {
            firstNames.add(folded);
        }
        int weak = particle || folded.length() <= SHORT ? WEAK : 0;
        put(NameForms.ofWord(word), role | weak);
        put(NameForms.inflected(word), role | weak | INFLECTED);
        accents.add(word, NameForms.ofWord(word));
        accents.add(word, NameForms.inflected(word));
    }

    private boolean isTitle(String word) {
        return lexicon.isTitle(Folding.strip(word));
    }

    private void join(List<Personal> first, List<Personal> last) {
        for (Personal one : first) {
            for (Personal other : last) {
                joinNames(one.reveal(), other.reveal());
            }
        }
    }

    private void joinNames(String first, String last) {
        if (NameForms.words(first).isEmpty() || NameForms.words(last).isEmpty()) {
            return;
        }
        for (String form : NameForms.joined(first, last)) {
            if (form.length() >= 6 && !lexicon.isCommonWord(form)) {
                put(Set.of(form), JOINED);
            }
        }
    }

    private void put(Set<String> forms, int role) {
        for (String form : forms) {
            int flags = role | (lexicon.isCommonWord(form) ? WEAK : 0);
            roles.merge(form, flags, ClientNames::merged);
            // ß, æ and umlauts are one letter in a text and two when folded; combining marks are letters in a text only
            int most = Math.min(form.length() + 4, sizes.length - 1);
            for (int size = Math.max(1, form.length() - 2); size <= most; size++) {
                sizes[size] = true;
            }
        }
    }

    private static Integer merged(Integer one, Integer other) {
        int all = one | other;
        boolean eitherPlain = (one & INFLECTED) == 0 || (other & INFLECTED) == 0;
        return eitherPlain ? all & ~INFLECTED : all;
    }
}
