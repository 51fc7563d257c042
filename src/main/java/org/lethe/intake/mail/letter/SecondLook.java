package org.lethe.intake.mail.letter;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of a letter whose phrases say one thing and which reads like another. What reads like a wish to be
 * forgotten is not left in the inbox, and what reads like nothing of the kind is not taken for one; both are for a person.
 */
final class SecondLook {

    /** From here on a person looks at it though no phrase asks for anything. */
    private static final double NOT_LEFT = 0.0;
    /** From here on a doubt of the phrases no longer counts. */
    private static final double BEYOND_DOUBT = 0.3;
    /** From here on it is a wish though no phrase asks for anything. */
    private static final double CLEAR = 0.5;
    /** Below this no phrase is believed. */
    private static final double UNLIKE = -0.4;

    private SecondLook() {}

    static Understanding at(Understanding read, Likeness.Reading like) {
        boolean asked = read.intent() == Intent.ERASURE;
        boolean told = read.intent() == Intent.AUTOMATIC || read.intent() == Intent.WITHDRAWAL;
        double margin = like.margin();
        if (read.action() == Action.REQUEST) {
            return margin < UNLIKE ? read.with(Action.REVIEW, "reads unlike other letters that ask") : read;
        }
        if (!told && margin >= (asked ? BEYOND_DOUBT : CLEAR)) {
            return read.of(Intent.ERASURE, 0.7, Action.REQUEST, told(read, like));
        }
        if (!told && read.action() == Action.IGNORE && margin >= NOT_LEFT) {
            return read.of(Intent.ERASURE, 0.4, Action.REVIEW, told(read, like));
        }
        boolean nothing = read.intent() == Intent.OTHER || read.intent() == Intent.APPOINTMENT;
        return nothing ? read.ofTheWriter() : read;
    }

    private static List<String> told(Understanding read, Likeness.Reading like) {
        return Stream.concat(
                        read.because().stream(),
                        Stream.of("reads like others that ask: " + String.join(" ", like.words())))
                .toList();
    }
}
