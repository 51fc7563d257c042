package org.lethe.erasure.redact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lethe.person.Folding;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.Personal;

/**
 * Sees the client's references (client number, external ids, card serials) as whole tokens. Numbers under five digits
 * and codes under four characters are everywhere; they count only after a word such as {@code Kundennr.} or a #. So does
 * any number that is written with zeros before it.
 */
final class ReferenceSightings {

    private static final int LONG = 8;
    private static final int SHORTEST_CODE = 4;
    private static final int SHORTEST_BESIDE_NAME = 3;
    private static final int AROUND = 40;

    private final List<String> references = new ArrayList<>(2);
    /** Codes of capitals alone, as keys are that are cut from a name. */
    private final Set<String> capitals = new HashSet<>();

    private final NameBeside lastNames;

    ReferenceSightings(IdentifyingValues values) {
        for (Personal value : values.references()) {
            String reference = value.reveal();
            references.add(reference.toLowerCase(Locale.ROOT));
            if (reference.length() >= SHORTEST_CODE && reference.chars().allMatch(Character::isUpperCase)) {
                capitals.add(reference.toLowerCase(Locale.ROOT));
            }
        }
        this.lastNames = new NameBeside(values.lastNames());
    }

    void find(WrittenText text, Found found) {
        for (String reference : references) {
            int last = text.length() - reference.length();
            char first = reference.charAt(0);
            for (int at = 0; at <= last; at++) {
                if (Character.toLowerCase(text.charAt(at)) == first) {
                    int begin = begin(text, at, reference);
                    if (matches(text, begin, at, reference)) {
                        found.certain(Kind.REFERENCE, begin, at + reference.length());
                    }
                }
            }
        }
    }

    /** A number may be written with zeros before it. */
    private static int begin(WrittenText text, int at, String reference) {
        int begin = at;
        while (begin > 0 && text.charAt(begin - 1) == '0' && reference.chars().allMatch(Character::isDigit)) {
            begin--;
        }
        return begin;
    }

    private boolean matches(WrittenText text, int begin, int at, String reference) {
        for (int i = 1; i < reference.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != reference.charAt(i)) {
                return false;
            }
        }
        int end = at + reference.length();
        boolean asItIs = begin == at
                && (isDistinctive(reference) || isWholeCode(text, at, reference) || standsOut(text, at, reference));
        return isFree(text, begin - 1, -1, reference.length())
                && isFree(text, end, 1, reference.length())
                && (asItIs || hasLabel(text, begin) || besideName(text, begin, end, reference));
    }

    /** A code of capitals in a text that is not written in capitals. */
    private boolean standsOut(WrittenText text, int at, String reference) {
        int end = at + reference.length();
        return capitals.contains(reference)
                && text.substring(at, end).chars().allMatch(Character::isUpperCase)
                && text.substring(Math.max(0, at - AROUND), Math.min(text.length(), end + AROUND))
                        .chars()
                        .anyMatch(Character::isLowerCase);
    }

    /** {@code 4415 von Bülow}, {@code Anna Müller mit (4711)}. */
    private boolean besideName(WrittenText text, int begin, int end, String reference) {
        return reference.length() >= SHORTEST_BESIDE_NAME
                && reference.chars().allMatch(Character::isDigit)
                && lastNames.stands(text, begin, end);
    }

    /** No letter or digit beside it, and for short references none behind a hyphen, dot, slash or underscore. */
    private static boolean isFree(WrittenText text, int at, int direction, int size) {
        if (text.isAlphanumeric(at)) {
            return false;
        }
        return size >= LONG || "-_./".indexOf(text.around(at)) < 0 || !text.isAlphanumeric(at + direction);
    }

    static boolean isDistinctive(String reference) {
        boolean onlyDigits = reference.chars().allMatch(Character::isDigit);
        return reference.length() >= (onlyDigits ? 5 : 4) && reference.chars().anyMatch(Character::isDigit)
                || reference.length() >= LONG && !onlyDigits;
    }

    private static boolean isWholeCode(WrittenText text, int at, String reference) {
        return isEdge(text, at - 1)
                && isEdge(text, at + reference.length())
                && reference.chars().anyMatch(Character::isDigit)
                && reference.chars().anyMatch(Character::isLetter);
    }

    private static boolean isEdge(WrittenText text, int at) {
        return at < 0 || at >= text.length() || text.charAt(at) < ' ';
    }

    private static boolean hasLabel(WrittenText text, int at) {
        int end = at;
        while (end > 0 && at - end < 4 && " .:=-#\"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
            if (text.charAt(end) == '#') {
                return true;
            }
        }
        int start = end;
        while (text.isWordPart(start - 1)) {
            start--;
        }
        return start < end && Lexicon.STANDARD.isReferenceLabel(Folding.strip(text.substring(start, end)));
    }
}
