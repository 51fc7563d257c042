package org.lethe.intake.mail.letter;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a letter that reads like a wish to be forgotten where its phrases do not say so, or the other way round.
 * A doubt that phrases name stands: likeness reads neither "not" nor "first … then".
 */
final class SecondLook {

    /** From here on a person looks at it though no phrase asks for anything. */
    private static final double NOT_LEFT = 0.0;
    /** From here on a doubt that the writer does not speak of no longer counts. */
    private static final double BEYOND_DOUBT = 0.4;
    /** From here on it is a wish though no phrase asks for anything. */
    private static final double CLEAR = 0.5;
    /** Below this no phrase is believed. */
    private static final double UNLIKE = -0.4;

    /** How long in words an ordinary letter is: long ones are templates, and speak of many rights at once. */
    private static final int LETTER = 200;

    private SecondLook() {}

    static Understanding at(Interpreter.Phrases phrases, Likeness.Reading like) {
        Understanding read = phrases.read();
        boolean told = read.intent() == Intent.AUTOMATIC || read.intent() == Intent.WITHDRAWAL;
        double margin = like.margin();
        if (read.action() == Action.REQUEST) {
            return margin < UNLIKE ? read.with(Action.REVIEW, "reads unlike other letters that ask") : read;
        }
        boolean silent = !told && read.action() == Action.IGNORE;
        boolean nothing = read.intent() == Intent.OTHER || read.intent() == Intent.APPOINTMENT;
        boolean clear = silent && nothing && margin >= CLEAR || phrases.open() && margin >= BEYOND_DOUBT;
        if (clear && like.words() <= LETTER) {
            return read.of(Intent.ERASURE, 0.7, Action.REQUEST, told(read, like));
        }
        if (silent && margin >= NOT_LEFT) {
            return read.of(Intent.ERASURE, 0.4, Action.REVIEW, told(read, like));
        }
        return nothing ? read.ofTheWriter() : read;
    }

    private static List<String> told(Understanding read, Likeness.Reading like) {
        return Stream.concat(
                        read.because().stream(),
                        Stream.of("reads like others that ask: " + String.join(" ", like.telling())))
                .toList();
    }
}
