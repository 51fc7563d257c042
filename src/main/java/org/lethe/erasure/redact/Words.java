package org.lethe.erasure.redact;

import java.util.Arrays;
import org.lethe.person.Folding;
import org.lethe.person.NameForms;

/** The words of a text: runs of letters. */
final class Words {

    private final WrittenText text;
    private int[] bounds = new int[64];
    private int count;

    Words(WrittenText text) {
        this.text = text;
        CharSequence chars = text.read();
        int length = chars.length();
        int start = -1;
        for (int i = 0; i <= length; i++) {
            boolean inWord = i < length && text.isWordPart(i);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                add(start, i);
                start = -1;
            }
        }
    }

    private void add(int start, int end) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        count++;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return bounds[2 * word];
    }

    int end(int word) {
        return bounds[2 * word + 1];
    }

    int size(int word) {
        return end(word) - start(word);
    }

    CharSequence written(int word) {
        return text.read().subSequence(start(word), end(word));
    }

    /** The folded word, or an empty string outside of the text. */
    String folded(int word) {
        return word < 0 || word >= count ? "" : Folding.strip(written(word));
    }

    String expanded(int word) {
        return Folding.expand(written(word));
    }

    boolean capitalised(int word) {
        return Character.isUpperCase(text.charAt(start(word)));
    }

    /** Whether only an apostrophe parts it from the next word: {@code O'Brien}. */
    boolean elided(int word) {
        return NameForms.isElided(text.read(), end(word));
    }

    /** What stands between a word and the next one; null when it is longer than {@code most} characters. */
    String between(int word, int most) {
        if (word < 0 || word + 1 >= count) {
            return FAR;
        }
        int start = end(word);
        int end = start(word + 1);
        return end - start > most ? FAR : text.substring(start, end);
    }

    static final String FAR = "\0";

    /** Whether a word and the next one are separated by a blank only. */
    boolean blankAfter(int word) {
        String between = between(word, 2);
        return !between.equals(FAR) && isBlank(between) && between.indexOf('\n') < 0;
    }

    /** Blanks within a text; control characters part cells that were read together. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    static boolean isBlank(String between) {
        return between.chars().allMatch(c -> isBlank((char) c));
    }

    /** Whether any letter of the text is a small one and any a capital, so that capitals mean something. */
    boolean mixedCase() {
        boolean small = false;
        boolean capital = false;
        for (int i = 0; i < text.length() && !(small && capital); i++) {
            char c = text.charAt(i);
            small |= Character.isLowerCase(c);
            capital |= Character.isUpperCase(c);
        }
        return small && capital;
    }
}
