package org.lethe.erasure.redact;

import static org.lethe.erasure.redact.ClientNames.FIRST;
import static org.lethe.erasure.redact.ClientNames.LAST;

/** Tells where a part of the client's name is part of somebody else's: {@code Peter Müller}, {@code Krause, Anna}. */
final class OtherPeople {

    private static final String LINE_ENDS = "\n\r;|\u001e\u001f";

    private final WrittenText text;
    private final Words words;
    private final int[] roles;
    private final ClientNames names;
    private final Lexicon lexicon = Lexicon.STANDARD;

    OtherPeople(WrittenText text, Words words, int[] roles, ClientNames names) {
        this.text = text;
        this.words = words;
        this.roles = roles;
        this.names = names;
    }

    /** Whether the name of somebody else stands beside this part of the client's. */
    boolean isTheirs(int word) {
        boolean last = (roles[word] & LAST) != 0;
        boolean first = (roles[word] & FIRST) != 0;
        return (last && !first && (hasOtherFirstNameBefore(word) || hasOtherFirstNameBehindComma(word)))
                || (first && (hasOtherSurnameAfter(word) || hasOtherSurnameBeforeComma(word)));
    }

    /** {@code Christina Winter, …}: somebody else's first name stands before a last name, and a comma behind it. */
    boolean isBehindOtherFirstName(int word) {
        return isBeforeComma(word) && hasOtherFirstNameBefore(word);
    }

    /** {@code Schneider, Julia} at the beginning of a line, as in lists of people. */
    private boolean hasOtherFirstNameBehindComma(int word) {
        int after = word + 1;
        if (!isBeforeComma(word) || roles[after] != 0 || !words.capitalised(after) || !startsLine(word)) {
            return false;
        }
        String folded = words.folded(after);
        return lexicon.isFirstName(folded) && !lexicon.isCommonWord(folded) && !names.isLikeFirstName(folded);
    }

    /** {@code Krause, Jürgen}; a surname that is also a word only at the beginning of a line. */
    private boolean hasOtherSurnameBeforeComma(int word) {
        int before = word - 1;
        if (!isBeforeComma(before) || roles[before] != 0 || !words.capitalised(before)) {
            return false;
        }
        String folded = words.folded(before);
        return lexicon.isSurname(folded) && (!lexicon.isCommonWord(folded) || startsLine(before));
    }

    private boolean isBeforeComma(int word) {
        return words.between(word, 2).equals(", ");
    }

    /** Whether nothing but numbers and signs stands before a word, in its line or its part of an enumeration. */
    private boolean startsLine(int word) {
        int at = words.start(word) - 1;
        while (at >= 0 && LINE_ENDS.indexOf(text.around(at)) < 0) {
            if (text.isWordPart(at)) {
                return false;
            }
            at--;
        }
        return true;
    }

    private boolean hasOtherFirstNameBefore(int word) {
        int before = word - 1;
        if (before < 0) {
            return false;
        }
        String between = words.between(before, 2);
        boolean initial = words.size(before) == 1
                && words.capitalised(before)
                && between.startsWith(".")
                && !lexicon.isTitle(words.folded(before));
        if (initial) {
            return !names.isFirstInitial(words.written(before).charAt(0));
        }
        if (!words.blankAfter(before) || roles[before] != 0) {
            return false;
        }
        String folded = words.folded(before);
        boolean otherName = lexicon.isFirstName(folded) && !lexicon.isCommonWord(folded);
        return otherName && words.capitalised(before) && !names.isLikeFirstName(folded);
    }

    private boolean hasOtherSurnameAfter(int word) {
        int after = word + 1;
        if (after >= roles.length || roles[after] != 0 || !words.blankAfter(word) || !words.capitalised(after)) {
            return false;
        }
        String folded = words.folded(after);
        return lexicon.isSurname(folded) && !lexicon.isCommonWord(folded) && !lexicon.isFirstName(folded);
    }
}
