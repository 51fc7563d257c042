package org.lethe.erasure.redact;

import java.util.function.BiConsumer;
import org.lethe.person.EmailForms;
import org.lethe.person.HashKind;
import org.lethe.person.NameForms;
import org.lethe.person.PhoneForms;

/**
 * What in a cell may identify anybody: e-mail addresses, phone numbers, whole names, each in its normal form (see
 * {@link org.lethe.person.NormalForms}). Whoever knows only hashes of people looks each of them up.
 */
public final class Candidates {

    private static final int LONGEST_NAME = 4;
    private static final int MOST_WORDS = 8;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_GROUPS = 7;
    private static final Lexicon LEXICON = Lexicon.STANDARD;

    private final WrittenText text;
    private final String country;
    private final BiConsumer<HashKind, String> found;

    private Candidates(WrittenText text, String country, BiConsumer<HashKind, String> found) {
        this.text = text;
        this.country = country;
        this.found = found;
    }

    /**
     * Finds the candidates of a cell. The same one may come several times.
     *
     * @param country ISO 3166 code in which phone numbers without a country code are meant
     */
    public static void in(String cell, String country, BiConsumer<HashKind, String> found) {
        if (!cell.isBlank()) {
            Candidates candidates = new Candidates(WrittenText.of(cell), country, found);
            candidates.emails();
            candidates.phones();
            candidates.names();
            candidates.fields();
        }
    }

    private void emails() {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '@') {
                int start = EmailSightings.localStart(text, at);
                int end = EmailSightings.domainEnd(text, at + 1);
                if (start < at && end > at + 1) {
                    EmailForms.normal(text.substring(start, end)).ifPresent(form -> found.accept(HashKind.EMAIL, form));
                }
            }
        }
    }

    private void phones() {
        DigitGroups digits = new DigitGroups(text);
        if (digits.total() < FEWEST_DIGITS) {
            return;
        }
        for (int first = 0; first < digits.count(); first++) {
            int size = 0;
            for (int last = first; last < Math.min(digits.count(), first + MOST_GROUPS); last++) {
                boolean together =
                        last == first || PhoneSightings.isSeparated(text, digits.end(last - 1), digits.start(last));
                size += digits.size(last);
                if (!together || size > MOST_DIGITS) {
                    break;
                }
                if (size >= FEWEST_DIGITS) {
                    phone(digits, first, last);
                }
            }
        }
    }

    private void phone(DigitGroups digits, int first, int last) {
        boolean plus = text.around(digits.start(first) - 1) == '+';
        String number = (plus ? "+" : "") + digits.digits(first, last);
        PhoneForms.numbers(number, country).forEach(phone -> found.accept(HashKind.PHONE, phone.e164()));
    }

    /** Neighbouring words that may be a name: two to four, besides particles and initials. */
    private void names() {
        Words words = new Words(text);
        boolean mixedCase = words.mixedCase();
        for (int first = 0; first + 1 < words.count(); first++) {
            int last = first;
            int counting = isCounted(words, first) ? 1 : 0;
            while (last + 1 < words.count()
                    && last - first + 1 < MOST_WORDS
                    && NameSightings.isJoined(words, last, NameForms::isAbbreviation)
                    && canBeName(words, last, mixedCase)
                    && canBeName(words, last + 1, mixedCase)) {
                last++;
                counting += isCounted(words, last) ? 1 : 0;
                if (counting > LONGEST_NAME) {
                    break;
                }
                String name = NameForms.whole(text.substring(words.start(first), words.end(last)));
                if (name.indexOf(' ') > 0) {
                    found.accept(HashKind.FULL_NAME, name);
                }
            }
        }
    }

    /** Words of two fields that may be one name: {@code Nachname: Müller, Vorname: Anna}. */
    private void fields() {
        Words words = new Words(text);
        Fields fields = new Fields(text, words);
        for (int last = 0; last + 1 < words.count(); last++) {
            int next = fields.isLabel(last) ? -1 : fields.next(last);
            for (int first = last; next >= 0 && isWithin(words, first, last); first--) {
                for (int end = next; isWithin(words, next, end); end++) {
                    if (fields.together(first, next)) {
                        String name = text.substring(words.start(first), words.end(last)) + " "
                                + text.substring(words.start(next), words.end(end));
                        found.accept(HashKind.FULL_NAME, NameForms.whole(name));
                    }
                }
            }
        }
    }

    private static boolean isWithin(Words words, int first, int last) {
        boolean within = first >= 0 && last < words.count() && last - first < LONGEST_NAME;
        for (int word = first; within && word < last; word++) {
            within = NameSightings.isJoined(words, word, NameForms::isAbbreviation);
        }
        return within;
    }

    private static boolean isCounted(Words words, int word) {
        return words.size(word) > 1 && !NameForms.isParticle(words.folded(word));
    }

    private static boolean canBeName(Words words, int word, boolean mixedCase) {
        if (words.size(word) == 1) {
            return words.elided(word) || words.capitalised(word) || !mixedCase;
        }
        if (!mixedCase || words.capitalised(word)) {
            return true;
        }
        String folded = words.folded(word);
        return NameForms.isParticle(folded) || !LEXICON.isCommonWord(folded);
    }
}
