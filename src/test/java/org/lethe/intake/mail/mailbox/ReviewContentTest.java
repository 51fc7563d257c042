package org.lethe.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The content of a listed letter")
class ReviewContentTest {

    @Test
    void keepsTheLanguageOfTheReplyBesideThatOfTheLetter() {
        ReplyAddress english = reply(Locale.ENGLISH);
        assertThat(listed(english, "de").reply()).isEqualTo(english);
    }

    @Test
    void aReplyWithoutALanguageIsWrittenInTheLetters() {
        assertThat(listed(reply(Locale.ROOT), "de").reply()).isEqualTo(reply(Locale.GERMAN));
    }

    private static ReviewContent listed(ReplyAddress reply, String language) {
        ReviewLetter letter = new ReviewLetter(
                ReviewReason.values()[0],
                null,
                "forget",
                List.of(),
                new Identifiers(null, new Personal("anna@example.org"), null, null, null, null),
                reply,
                language);
        JsonMapper json = JsonMapper.shared();
        return json.readValue(json.writeValueAsString(ReviewContent.of(letter)), ReviewContent.class);
    }

    private static ReplyAddress reply(Locale language) {
        return new ReplyAddress(new Personal("anna@example.org"), language, "<letter-1@example.org>", null);
    }
}
