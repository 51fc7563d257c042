package org.lethe.erasure.redact;

import static org.lethe.erasure.redact.ClientNames.FIRST;
import static org.lethe.erasure.redact.ClientNames.INFLECTED;
import static org.lethe.erasure.redact.ClientNames.JOINED;
import static org.lethe.erasure.redact.ClientNames.LAST;
import static org.lethe.erasure.redact.ClientNames.PARTICLE;
import static org.lethe.erasure.redact.ClientNames.WEAK;

import java.util.Arrays;
import java.util.function.Predicate;
import org.lethe.person.NameForms;

/** Sees the client's names: whole names first, then what stands alone, judged by {@link NameEvidence}. */
final class NameSightings {

    private static final String JOINTS = "-‐‑–_,./;:|+\"(";

    /** Inside one written name; everything else between two parts may be structure (CSV, JSON) and stays. */
    private static final String INSIDE = " \u00a0-‐‑–_.";

    private static final int WIDEST_JOINT = 6;
    private static final int MOST_BRIDGES = 3;

    private final ClientNames names;
    private final Lexicon lexicon = Lexicon.STANDARD;

    NameSightings(ClientNames names) {
        this.names = names;
    }

    void find(WrittenText text, Found found) {
        Words words = new Words(text);
        int[] roles = roles(words);
        if (isAny(roles)) {
            findNames(text, words, roles, found);
        }
    }

    /** Whether first and last name stand near to each other, as whole words, whatever stands between. */
    boolean near(WrittenText text) {
        Words words = new Words(text);
        int[] roles = roles(words);
        return isAny(roles) && new NameFields(text, words, roles, new NameEvidence(text, words, roles, names)).near();
    }

    private int[] roles(Words words) {
        int[] roles = new int[names.isEmpty() ? 0 : words.count()];
        for (int word = 0; word < roles.length; word++) {
            roles[word] = rolesOf(words, word);
        }
        return roles;
    }

    private static boolean isAny(int[] roles) {
        return Arrays.stream(roles).anyMatch(role -> (role & (FIRST | LAST | JOINED)) != 0);
    }

    private int rolesOf(Words words, int word) {
        if (!names.canHaveSize(words.size(word))) {
            return 0;
        }
        String folded = words.folded(word);
        CharSequence written = words.written(word);
        int roles = names.roles(folded, written);
        if (roles != 0) {
            return roles;
        }
        String expanded = words.expanded(word);
        return expanded.equals(folded) ? 0 : names.roles(expanded, written);
    }

    private void findNames(WrittenText text, Words words, int[] roles, Found found) {
        NameEvidence evidence = new NameEvidence(text, words, roles, names);
        NameFields fields = new NameFields(text, words, roles, evidence);
        int word = 0;
        while (word < roles.length) {
            if ((roles[word] & JOINED) != 0) {
                found.certain(Kind.FULL_NAME, words.start(word), words.end(word));
                word++;
            } else if ((roles[word] & (FIRST | LAST)) != 0) {
                int last = endOfFullName(words, roles, word, evidence.mixedCase());
                if (last > word && isClients(evidence, word, last)) {
                    takeOut(words, roles, evidence.withPrefix(word), last, found);
                    word = last + 1;
                } else {
                    word = alone(words, roles, word, evidence, fields, found);
                }
            } else {
                word++;
            }
        }
    }

    private static boolean isClients(NameEvidence evidence, int first, int last) {
        return !evidence.isPartOfLonger(first, last)
                && !evidence.areWords(first, last)
                && !evidence.isAnothersBeforeComma(first, last);
    }

    /** A part of the name, with the other one where that is in the next field. */
    private static int alone(
            Words words, int[] roles, int word, NameEvidence evidence, NameFields fields, Found found) {
        NameFields.Run run = fields.run(word);
        NameFields.Run partner = fields.partner(run);
        if (partner == null) {
            evidence.judge(word, found);
            return word + 1;
        }
        takeOut(words, roles, evidence.withPrefix(word), run.last(), found);
        takeOut(words, roles, partner.first(), partner.last(), found);
        return partner.last() + 1;
    }

    private static void takeOut(Words words, int[] roles, int first, int last, Found found) {
        int from = first;
        boolean named = false;
        for (int word = first; word <= last; word++) {
            named |= (roles[word] & (FIRST | LAST)) != 0;
            if (word == last || isStructure(words.between(word, WIDEST_JOINT))) {
                if (named) {
                    found.certain(Kind.FULL_NAME, words.start(from), words.end(word));
                }
                from = word + 1;
                named = false;
            }
        }
    }

    private static boolean isStructure(String between) {
        return !between.equals(", ")
                && !between.chars().allMatch(c -> INSIDE.indexOf(c) >= 0 || NameForms.isApostrophe((char) c));
    }

    /**
     * The last word of a whole name that begins with this word, or -1. Between first and last name may stand the
     * name's particles, initials and second first names.
     */
    private int endOfFullName(Words words, int[] roles, int first, boolean mixedCase) {
        int seen = 0;
        int end = -1;
        int bridges = 0;
        int previous = -1;
        for (int word = first; word < roles.length; word++) {
            if (word > first && !isJoined(words, word - 1, names::isAbbreviation)) {
                break;
            }
            int role = roles[word] & (FIRST | LAST);
            if (role != 0 && counts(words, roles, previous, word, mixedCase)) {
                if (((seen & FIRST) != 0 && (role & LAST) != 0) || ((seen & LAST) != 0 && (role & FIRST) != 0)) {
                    end = word;
                }
                seen |= role;
                previous = word;
                bridges = 0;
            } else if (++bridges > MOST_BRIDGES || !isBridge(words, roles, word)) {
                break;
            }
        }
        return end;
    }

    private boolean isBridge(Words words, int[] roles, int word) {
        boolean initial = words.size(word) == 1 && (words.capitalised(word) || words.elided(word));
        return initial
                || (roles[word] & PARTICLE) != 0
                || NameForms.isDegree(words.folded(word))
                || (words.capitalised(word) && lexicon.isFirstName(words.folded(word)) && roles[word] == 0);
    }

    /** Whether a name that is also a word, written small, stands where a name would stand. */
    private boolean counts(Words words, int[] roles, int previous, int word, boolean mixedCase) {
        boolean weak = (roles[word] & WEAK) != 0 && !words.capitalised(word);
        if (previous < 0) {
            return !weak || startsName(words, roles, word, mixedCase);
        }
        if (!weak) {
            return true;
        }
        // Frauke weiß Bescheid: where she has a capital, a name behind hers would have one
        boolean alike = !mixedCase || !words.capitalised(previous);
        boolean afterFirstName = alike && (roles[previous] & FIRST) != 0 && (roles[word] & LAST) != 0;
        boolean afterComma = words.between(previous, WIDEST_JOINT).indexOf(',') >= 0;
        return afterFirstName || afterComma || !Words.isBlank(words.between(previous, WIDEST_JOINT));
    }

    private static boolean startsName(Words words, int[] roles, int word, boolean mixedCase) {
        if (word + 1 >= roles.length) {
            return false;
        }
        boolean nextWeak = (roles[word + 1] & WEAK) != 0 && !words.capitalised(word + 1);
        return (roles[word] & FIRST) != 0 && (roles[word + 1] & LAST) != 0 && !(nextWeak && mixedCase);
    }

    /**
     * Whether a word and the next one are written as one name: blank, hyphen, comma, underscore; not across sentences.
     *
     * @param abbreviation whether a folded word is one behind whose dot the name goes on
     */
    static boolean isJoined(Words words, int word, Predicate<String> abbreviation) {
        String between = words.between(word, WIDEST_JOINT);
        boolean blank = false;
        boolean dot = false;
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (Words.isBlank(c)) {
                blank = true;
            } else if (JOINTS.indexOf(c) < 0 && !NameForms.isApostrophe(c)) {
                return false;
            }
            dot |= c == '.';
        }
        return !(dot && blank) || words.size(word) == 1 || abbreviation.test(words.folded(word));
    }

    static boolean isInflected(int roles) {
        return (roles & INFLECTED) != 0;
    }
}
