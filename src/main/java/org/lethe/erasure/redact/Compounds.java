package org.lethe.erasure.redact;

import static org.lethe.erasure.redact.ClientNames.FIRST;
import static org.lethe.erasure.redact.ClientNames.LAST;

/** Tells where one of the client's names is part of a longer, hyphenated or numbered word. */
final class Compounds {

    private final WrittenText text;
    private final Words words;
    private final int[] roles;

    Compounds(WrittenText text, Words words, int[] roles) {
        this.text = text;
        this.words = words;
        this.roles = roles;
    }

    /** {@code Anna-Lena}, {@code anna7}: a longer word, unless its other parts are the client's names too. */
    boolean isPart(int word) {
        boolean digitBefore = text.isDigit(words.start(word) - 1);
        boolean digitAfter = text.isDigit(words.end(word));
        return digitBefore || digitAfter || isForeignPart(word, -1) || isForeignPart(word, 1);
    }

    /**
     * Whether a whole name is part of somebody's longer one: {@code Anna-Lena Müller}, {@code Anna Müller-Schmidt}. Where a
     * hyphen stands between first and last name too, it parts words: {@code foto-anna-mueller.jpg}.
     */
    boolean isPartOfLonger(int first, int last) {
        boolean longer = false;
        for (int word = first; word <= last; word++) {
            boolean own = (roles[word] & (FIRST | LAST)) != 0;
            longer |= own && (isForeignPart(word, -1) || isForeignPart(word, 1));
            boolean complete = word < last && (roles[word] & roles[word + 1] & (FIRST | LAST)) == 0;
            if (own && complete && (roles[word + 1] & (FIRST | LAST)) != 0 && isHyphen(text.around(words.end(word)))) {
                return false;
            }
        }
        return longer;
    }

    private static boolean isHyphen(char sign) {
        return sign == '-' || sign == '\u2010' || sign == '\u2011';
    }

    private boolean isForeignPart(int word, int direction) {
        int edge = direction < 0 ? words.start(word) - 1 : words.end(word);
        if (!isHyphen(text.around(edge)) || !text.isAlphanumeric(edge + direction)) {
            return false;
        }
        int other = word + direction;
        boolean own = other >= 0 && other < roles.length && (roles[other] & (FIRST | LAST)) != 0;
        return !own || isForeignPart(other, direction);
    }
}
