package org.lethe.intake.mail.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;

/**
 * A letter that a person must look at.
 *
 * @param text what was written, as far as it could be read
 * @param intent what it seems to ask for
 * @param because the phrases that led to the doubt
 * @param said what it says about the person
 * @param reply where to answer, if the letter says
 */
public record ReviewLetter(
        ReviewReason reason,
        @Nullable Personal text,
        String intent,
        List<Personal> because,
        Identifiers said,
        @Nullable ReplyAddress reply,
        String language) {

    public ReviewLetter {
        because = List.copyOf(because);
    }

    @Override
    public String toString() {
        return "ReviewLetter[" + reason + "]";
    }
}
