package org.lethe.intake.mail.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands a letter by its words, without a network: by the phrases of lexicons, which every decision names, and, where
 * these say nothing or leave a doubt, by how much it reads like other letters. An erasure that is not clear goes to a person.
 */
public final class Interpreter {

    private static final Pattern REPLY = Pattern.compile(
            "^\\s*+(?:re|aw|antw|antwort|sv|rif|odp|ynt|ref)\\s*+(?:\\[\\d+])?\\s*+:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PREFIX =
            Pattern.compile("^\\s*+(?:(?:wg|fw|fwd|wtr|tr|re|aw|antw)\\s*+:\\s*+)++", Pattern.CASE_INSENSITIVE);

    private final Lexicons lexicons = Lexicons.ofResources();
    private final LanguageGuess guess = new LanguageGuess(lexicons);
    private final Likeness likeness;

    public Interpreter() {
        this(Likeness.shipped());
    }

    Interpreter(Likeness likeness) {
        this.likeness = likeness;
    }

    /**
     * Understands what was written.
     *
     * @param subject of the mail, may be blank
     * @param text what the writer wrote now, without history
     * @param otherwise language where the text does not tell, ISO 639-1
     */
    public Understanding read(String subject, String text, String otherwise) {
        Words words = words(subject, text);
        return SecondLook.at(byPhrases(words, REPLY.matcher(subject).matches(), otherwise), likeness.of(words));
    }

    /**
     * What the lexicons alone make of a letter.
     *
     * @param open whether it would be a request but for doubts that the writer does not speak of
     */
    record Phrases(Understanding read, boolean open) {}

    Phrases byPhrases(Words words, boolean reply, String otherwise) {
        List<String> languages = guess.of(words, otherwise);
        String language = languages.get(0);
        List<Phrases> readings = languages.stream()
                .limit(2)
                .flatMap(candidate -> lexicons.of(candidate).stream())
                .map(lexicon -> understand(lexicon.find(words), reply, language))
                .toList();
        return readings.stream()
                .max(Comparator.comparingInt(
                        reading -> reading.read().intent() == Intent.OTHER ? 0 : weight(reading.read())))
                .or(() -> Optional.of(new Phrases(nothing(language), false)))
                .get();
    }

    /** The words of a letter; that it answers or hands on another is not part of its subject. */
    static Words words(String subject, String text) {
        return Words.of(PREFIX.matcher(subject).replaceFirst(""), text);
    }

    /** The better understood of two readings: whichever language found an erasure, else the likelier language. */
    private static int weight(Understanding reading) {
        return reading.action() == Action.REQUEST ? 3 : reading.action() == Action.REVIEW ? 2 : 1;
    }

    private static Understanding nothing(String language) {
        return new Understanding(Intent.OTHER, 0.3, language, OnBehalf.SELF, Action.IGNORE, List.of());
    }

    private static Phrases understand(Hits hits, boolean reply, String language) {
        List<Evidence> evidence = new SentenceReader(hits, reply).read();
        Verdict verdict = new Verdict(hits, evidence, reply);
        Understanding read = new Understanding(
                verdict.intent(),
                verdict.confidence(),
                language,
                behalf(hits, verdict.intent()),
                verdict.action(),
                verdict.because());
        return new Phrases(read, verdict.open());
    }

    private static OnBehalf behalf(Hits hits, Intent intent) {
        if (intent == Intent.AUTOMATIC) {
            return OnBehalf.SELF;
        }
        boolean theirs = hits.any("person.pronoun");
        if (hits.any("person.child.data") || (hits.any("person.child") && theirs)) {
            return OnBehalf.CHILD;
        }
        return Stream.of("person.other", "agent").anyMatch(hits::any) ? OnBehalf.AGENT : OnBehalf.SELF;
    }
}
