package org.lethe.intake.mail.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.person.IdentifiersText;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;
import org.lethe.request.ReplyAddressText;

/** What a listed letter says, as the texts that are encrypted; everything in it is personal. */
record ReviewContent(
        String text,
        List<String> because,
        String intent,
        String language,
        Map<String, String> said,
        @Nullable Map<String, String> replyTo) {

    static ReviewContent of(ReviewLetter letter) {
        Personal text = letter.text();
        ReplyAddress reply = letter.reply();
        return new ReviewContent(
                text == null ? "" : text.reveal(),
                letter.because().stream().map(Personal::reveal).toList(),
                letter.intent(),
                letter.language(),
                IdentifiersText.toMap(letter.said()),
                reply == null ? null : ReplyAddressText.toMap("", reply));
    }

    @Nullable
    Personal written() {
        return text.isBlank() ? null : new Personal(text);
    }

    List<Personal> phrases() {
        return because.stream()
                .filter(phrase -> !phrase.isBlank())
                .map(Personal::new)
                .toList();
    }

    /** Where to answer, in the letter's language where the address has none of its own. */
    @Nullable
    ReplyAddress reply() {
        ReplyAddress to =
                replyTo == null ? null : ReplyAddressText.fromMap("", replyTo).orElse(null);
        return to == null || !to.language().getLanguage().isEmpty()
                ? to
                : new ReplyAddress(to.address(), Locale.forLanguageTag(language), to.messageId(), to.thread());
    }

    @Override
    public String toString() {
        return "ReviewContent[•••]";
    }
}
