package org.lethe.erasure.redact;

import static org.lethe.erasure.redact.ClientNames.FIRST;
import static org.lethe.erasure.redact.ClientNames.LAST;
import static org.lethe.erasure.redact.ClientNames.WEAK;

import org.jspecify.annotations.Nullable;
import org.lethe.person.EmailForms;

/**
 * Judges a name that stands alone: whether it is the client, somebody else or a word, by what stands beside it. In
 * doubt it is left and reported.
 */
final class NameEvidence {

    private static final int GREETING_REACH = 4;

    private final WrittenText text;
    private final Words words;
    private final int[] roles;
    private final ClientNames names;
    private final Lexicon lexicon = Lexicon.STANDARD;
    private final boolean mixedCase;
    private final Compounds compounds;
    private final OtherPeople others;

    NameEvidence(WrittenText text, Words words, int[] roles, ClientNames names) {
        this.text = text;
        this.words = words;
        this.roles = roles;
        this.names = names;
        this.mixedCase = words.mixedCase();
        this.compounds = new Compounds(text, words, roles);
        this.others = new OtherPeople(text, words, roles, names);
    }

    boolean mixedCase() {
        return mixedCase;
    }

    void judge(int word, Found found) {
        boolean weak = (roles[word] & WEAK) != 0;
        boolean addressed = isAddressed(word);
        if (weak && !addressed && !words.capitalised(word) && mixedCase) {
            return; // an ordinary word, written as one
        }
        Doubt doubt = doubt(word, weak, addressed);
        if (doubt != null) {
            found.doubtful(Kind.NAME, words.start(word), words.end(word), doubt);
        } else {
            int start = (roles[word] & LAST) != 0 ? withPrefix(word) : word;
            int end = (roles[word] & FIRST) != 0 ? endWithInitialAfter(word) : words.end(word);
            if ((roles[word] & LAST) != 0 && isTitled(start)) {
                found.titled(words.start(start), end);
            } else {
                found.certain(Kind.NAME, words.start(start), end);
            }
        }
    }

    private @Nullable Doubt doubt(int word, boolean weak, boolean addressed) {
        if (isInAddress(word)) {
            return Doubt.FOREIGN_ADDRESS;
        }
        if (compounds.isPart(word)) {
            return Doubt.PART_OF_COMPOUND;
        }
        if (weak && !addressed) {
            return words.size(word) <= 3 && words.folded(word).length() <= 2 ? Doubt.SHORT_NAME : Doubt.COMMON_WORD;
        }
        if (isOtherName(word)) {
            return Doubt.OTHER_NAME;
        }
        return others.isTheirs(word) ? Doubt.OTHER_PERSON : null;
    }

    /** Part of an e-mail address; the client's own are taken out before. */
    private boolean isInAddress(int word) {
        int end = words.end(word);
        while (EmailForms.isLocalPart(text.around(end)) || text.around(end) == '@') {
            if (text.around(end) == '@') {
                return true;
            }
            end++;
        }
        int start = words.start(word);
        while (text.isAlphanumeric(start - 1) || text.around(start - 1) == '.' || text.around(start - 1) == '-') {
            start--;
        }
        return text.around(start - 1) == '@';
    }

    /** Whether a whole name is part of somebody's longer one. */
    boolean isPartOfLonger(int first, int last) {
        return compounds.isPartOfLonger(first, last);
    }

    /** {@code Hallo Christina Winter, Rosa …}: the last name before the comma is somebody else's. */
    boolean isAnothersBeforeComma(int first, int last) {
        return (roles[first] & LAST) != 0 && last > first && others.isBehindOtherFirstName(first);
    }

    /** Words that may be a name and are written as words, with a sign between them: {@code rosa/weiß}. */
    boolean areWords(int first, int last) {
        for (int word = first; word <= last; word++) {
            boolean parted = word == last || "/|+;".indexOf(text.around(words.end(word))) >= 0;
            if ((roles[word] & WEAK) == 0 || words.capitalised(word) || !parted) {
                return false;
            }
        }
        return true;
    }

    /** The genitive of one name that is itself another: Andreas, Hans, Jens. */
    private boolean isOtherName(int word) {
        if (!NameSightings.isInflected(roles[word])) {
            return false;
        }
        String folded = words.folded(word);
        return lexicon.isFirstName(folded) || (lexicon.isSurname(folded) && isAfterTitle(word));
    }

    /** Spoken to or spoken of as a person: after a greeting, a title or a farewell. */
    private boolean isAddressed(int word) {
        boolean capital = words.capitalised(word);
        String before = wordBefore(word);
        if (lexicon.isTitle(before)) {
            return capital || (words.size(word) > 2 && !words.capitalised(word - 1));
        }
        if (lexicon.isGreeting(before)
                || (isTimeOfDay(before) && words.folded(word - 2).startsWith("gute"))) {
            char next = text.around(words.end(word));
            return (capital && !words.folded(word).equals("an")) || next == ',' || next == '!';
        }
        return lexicon.isFarewell(before) && capital;
    }

    private static boolean isTimeOfDay(String folded) {
        return folded.equals("tag") || folded.equals("morgen") || folded.equals("abend");
    }

    /** Behind a title, or behind a part of the last name that is: {@code Frau Müller-Lüdenscheid}. */
    private boolean isTitled(int word) {
        boolean second = word > 0
                && (roles[word - 1] & LAST) != 0
                && NameSightings.isJoined(words, word - 1, names::isAbbreviation);
        return isAfterTitle(word) || second && isTitled(word - 1);
    }

    private boolean isAfterTitle(int word) {
        return lexicon.isTitle(wordBefore(word));
    }

    /** The folded word before, when only blanks and light punctuation stand between. */
    private String wordBefore(int word) {
        String between = words.between(word - 1, GREETING_REACH);
        boolean near = !between.equals(Words.FAR) && between.chars().allMatch(c -> " \t\r\n\u00a0,.:!".indexOf(c) >= 0);
        return near ? words.folded(word - 1) : "";
    }

    /** The word, with what belongs to it before: {@code A. Müller}, {@code von der Heide}, {@code O'Brien}. */
    int withPrefix(int word) {
        int start = word;
        while (start > 0 && isPrefix(start - 1)) {
            start--;
        }
        return withInitialBefore(start);
    }

    private boolean isPrefix(int word) {
        if ((roles[word] & ClientNames.PARTICLE) != 0) {
            boolean dot = names.isAbbreviation(words.folded(word))
                    && words.between(word, 2).startsWith(".")
                    && NameSightings.isJoined(words, word, names::isAbbreviation);
            return dot || words.blankAfter(word);
        }
        return words.size(word) == 1
                && words.elided(word)
                && names.isLastInitial(words.written(word).charAt(0));
    }

    private int withInitialBefore(int word) {
        int before = word - 1;
        boolean initial = before >= 0
                && words.size(before) == 1
                && words.capitalised(before)
                && words.between(before, 2).startsWith(".")
                && names.isFirstInitial(words.written(before).charAt(0));
        return initial ? before : word;
    }

    /** The end of the word, or of the initial after it that is the client's: {@code Anna M.}. */
    private int endWithInitialAfter(int word) {
        int after = word + 1;
        boolean initial = after < roles.length
                && words.size(after) == 1
                && words.blankAfter(word)
                && words.capitalised(after)
                && text.around(words.end(after)) == '.'
                && names.isLastInitial(words.written(after).charAt(0));
        return initial ? words.end(after) + 1 : words.end(word);
    }
}
