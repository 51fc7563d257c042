package org.lethe.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lethe.intake.mail.LabelledLetters.Labelled;
import org.lethe.intake.mail.letter.Action;

/** The measures of the project's own letters: what the mailbox promises about recognising requests. */
class LabelledLettersTest {

    private static final List<Labelled> LETTERS = LabelledLetters.of(
            "erasure-de",
            "erasure-en",
            "erasure-others",
            "doubtful",
            "nothing-de",
            "nothing-en",
            "forwarded",
            "heldout-erasure",
            "heldout-nothing",
            "heldout-second",
            "heldout-third-erasure",
            "heldout-third-nothing",
            "heldout-fourth-erasure",
            "heldout-fourth-nothing",
            "heldout-fifth-erasure",
            "heldout-fifth-nothing",
            "heldout-sixth-erasure",
            "heldout-sixth-nothing",
            "heldout-seventh-erasure",
            "heldout-seventh-nothing",
            "heldout-eighth-erasure",
            "heldout-eighth-nothing",
            "heldout-ninth-erasure",
            "heldout-ninth-nothing",
            "heldout-tenth-erasure",
            "heldout-tenth-nothing",
            "heldout-eleventh-erasure",
            "heldout-eleventh-nothing",
            "heldout-twelfth",
            "heldout-thirteenth-erasure",
            "heldout-thirteenth-nothing");

    /** Examples that were never mended on: the weights of likeness were drawn from them and from those above. */
    private static final List<Labelled> TAUGHT = LabelledLetters.of(
            "heldout-fourteenth-erasure",
            "heldout-fourteenth-nothing",
            "examples-de",
            "examples-en",
            "examples-others");

    /** Written after everything else, and never mended on nor taught. */
    private static final List<Labelled> UNSEEN =
            LabelledLetters.of("heldout-fifteenth-erasure", "heldout-fifteenth-nothing");

    private final LetterReader unit = new LetterReader();

    @Test
    void thereAreEnoughLettersOfEachKind() {
        assertThat(LETTERS).hasSizeGreaterThanOrEqualTo(150);
        assertThat(LETTERS.stream().map(Labelled::language))
                .containsAll(Set.of("de", "en", "fr", "es", "it", "nl", "pl", "tr", "pt"));
    }

    @Test
    void examplesAreReadAsTheyWereTaught() {
        assertThat(share(TAUGHT, true, Action.REQUEST)).isGreaterThan(0.85);
        assertThat(share(TAUGHT, true, Action.IGNORE)).isLessThan(0.02);
        assertThat(share(TAUGHT, false, Action.REQUEST)).isLessThan(0.04);
    }

    @Test
    void lettersThatNobodyHadSeenAreReadNearlyAsWell() {
        assertThat(share(UNSEEN, true, Action.REQUEST)).isGreaterThan(0.75);
        assertThat(share(UNSEEN, true, Action.IGNORE)).isLessThan(0.02);
        assertThat(share(UNSEEN, false, Action.REQUEST)).isLessThan(0.06);
    }

    private double share(List<Labelled> letters, boolean erasure, Action action) {
        List<Labelled> of =
                letters.stream().filter(one -> one.erasure() == erasure).toList();
        return of.stream().filter(one -> action(one) == action).count() / (double) of.size();
    }

    @Test
    void noOtherMailBecomesARequest() {
        assertThat(LETTERS.stream()
                        .filter(letter -> !letter.erasure())
                        .filter(letter -> action(letter) == Action.REQUEST)
                        .map(Labelled::name))
                .isEmpty();
    }

    @Test
    void plainErasureBecomesARequest() {
        List<Labelled> plain = LETTERS.stream().filter(Labelled::erasure).toList();
        List<String> overlooked = plain.stream()
                .filter(letter -> action(letter) != Action.REQUEST)
                .map(Labelled::name)
                .toList();
        assertThat(overlooked).hasSizeLessThanOrEqualTo(plain.size() * 3 / 100);
    }

    @Test
    void whatIsForAPersonGoesToReview() {
        List<String> elsewhere = LETTERS.stream()
                .filter(letter -> letter.action().equals("review") && action(letter) != Action.REVIEW)
                .map(Labelled::name)
                .toList();
        assertThat(elsewhere).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void identifiersAreExact() {
        List<Labelled> known = LETTERS.stream()
                .filter(letter -> letter.erasure() && !letter.who().isEmpty())
                .toList();
        Map<String, List<String>> wrong = new HashMap<>();
        known.forEach(letter -> {
            List<String> differences = letter.differences(read(letter).said());
            if (!differences.isEmpty()) {
                wrong.put(letter.name(), differences);
            }
        });
        assertThat(wrong).hasSizeLessThanOrEqualTo(known.size() * 5 / 100);
    }

    @Test
    void languageAndPersonAreRecognised() {
        Stream<String> wrong = LETTERS.stream()
                .filter(letter -> {
                    var understanding = read(letter).understanding();
                    boolean language = understanding.language().equals(letter.language());
                    boolean behalf = understanding.onBehalf().word().equals(letter.onBehalf());
                    return !language || (letter.erasure() && !behalf);
                })
                .map(Labelled::name);
        assertThat(wrong).hasSizeLessThanOrEqualTo(LETTERS.size() * 3 / 100);
    }

    @Test
    void everyDecisionNamesItsPhrases() {
        assertThat(LETTERS.stream()
                        .filter(letter -> action(letter) != Action.IGNORE)
                        .filter(letter -> read(letter).understanding().because().isEmpty()))
                .isEmpty();
    }

    private Action action(Labelled letter) {
        return read(letter).understanding().action();
    }

    private Letter read(Labelled letter) {
        return unit.read(letter.raw(), MailContext.unknown("DE"));
    }
}
