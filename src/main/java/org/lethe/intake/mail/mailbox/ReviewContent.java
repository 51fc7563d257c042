package org.lethe.intake.mail.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.person.IdentifiersText;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;

/** What a listed letter says, as the texts that are encrypted; everything in it is personal. */
record ReviewContent(
        String text,
        List<String> because,
        String intent,
        String language,
        Map<String, String> said,
        @Nullable String replyAddress,
        @Nullable String replyMessageId,
        @Nullable String replyThread) {

    static ReviewContent of(ReviewLetter letter) {
        Personal text = letter.text();
        ReplyAddress reply = letter.reply();
        return new ReviewContent(
                text == null ? "" : text.reveal(),
                letter.because().stream().map(Personal::reveal).toList(),
                letter.intent(),
                letter.language(),
                IdentifiersText.toMap(letter.said()),
                reply == null ? null : reply.address().reveal(),
                reply == null ? null : reply.messageId(),
                reply == null ? null : reply.thread());
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

    @Nullable
    ReplyAddress reply() {
        return replyAddress == null
                ? null
                : new ReplyAddress(
                        new Personal(replyAddress), Locale.forLanguageTag(language), replyMessageId, replyThread);
    }

    @Override
    public String toString() {
        return "ReviewContent[•••]";
    }
}
