package org.lethe.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Anna.Mueller@Example.DE, anna.mueller@example.de",
        "' anna@example.de ', anna@example.de",
        "anna+salon@example.de, anna@example.de",
        "a.n.n.a@gmail.com, a.n.n.a@gmail.com",
        "mailto:anna@example.de, anna@example.de",
        "Anna Müller <anna@example.de>, anna@example.de",
        "anna@example.de., anna@example.de",
        "anna@müller.de, anna@xn--mller-kva.de",
        "anna@XN--MLLER-KVA.de, anna@xn--mller-kva.de",
        "o'brien@example.com, o'brien@example.com",
    })
    void anAddressHasOneNormalForm(String raw, String normal) {
        assertThat(EmailForms.normal(raw)).contains(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "v.ic.tim@gmail.com, victim@gmail.com",
        "Victim+x@GoogleMail.com, victim@gmail.com",
        "v.ic.tim@example.com, v.ic.tim@example.com",
    })
    void allSpellingsOfAMailboxAreOne(String raw, String mailbox) {
        assertThat(EmailForms.mailbox(raw)).contains(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "@",
                "anna@",
                "@example.de",
                "anna",
                "anna mueller@example.de",
                "anna@localhost",
                "anna@exa mple.de",
                "a@b..de",
                "anna@-\u0000.de"
            })
    void whatIsNoAddressHasNone(String raw) {
        assertThat(EmailForms.normal(raw)).isEmpty();
    }
}
