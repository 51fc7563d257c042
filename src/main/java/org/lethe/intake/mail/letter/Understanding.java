package org.lethe.intake.mail.letter;

import java.util.List;

/**
 * What a letter was understood to ask.
 *
 * @param confidence from 0 to 1, of the intent
 * @param language ISO 639-1
 * @param because the phrases that led to it, as they were written; personal data may be among them
 */
public record Understanding(
        Intent intent, double confidence, String language, OnBehalf onBehalf, Action action, List<String> because) {

    private static final double PLAIN = 0.75;

    public Understanding {
        because = List.copyOf(because);
    }

    /** Whether phrases ask for it in so many words; else its kind was told by likeness, or by the context. */
    public boolean plain() {
        return action == Action.REQUEST && confidence >= PLAIN;
    }

    Understanding of(Intent otherIntent, double other, Action otherAction, List<String> reasons) {
        return new Understanding(otherIntent, other, language, onBehalf, otherAction, reasons);
    }

    /** Nothing is asked for anybody else. */
    Understanding ofTheWriter() {
        return new Understanding(intent, confidence, language, OnBehalf.SELF, action, because);
    }

    public Understanding with(Action other, String reason) {
        return new Understanding(
                intent,
                confidence,
                language,
                onBehalf,
                other,
                java.util.stream.Stream.concat(because.stream(), java.util.stream.Stream.of(reason))
                        .toList());
    }

    @Override
    public String toString() {
        return "Understanding[" + intent + ", " + action + ", " + language + "]";
    }
}
