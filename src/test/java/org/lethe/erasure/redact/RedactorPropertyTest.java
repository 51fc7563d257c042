package org.lethe.erasure.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lethe.person.IdentifyingValues;

class RedactorPropertyTest {

    private static final List<String> WORDS = List.of(
            "Termin",
            "Farbe",
            "6/0",
            "und",
            "um",
            "10:30",
            "Uhr",
            "rosa",
            "Lack",
            "schneiden",
            "Kundin",
            "wünscht",
            "Strähnen",
            "45",
            "min",
            "bar",
            "bezahlt",
            "Allergie:",
            "PPD",
            "heute",
            "-",
            "(neu)",
            "nächste",
            "Woche",
            "12,50",
            "€",
            "an",
            "der",
            "Kasse",
            "Spitzen",
            "%",
            "&",
            "\\",
            "a=b",
            "😀",
            "Schmidt",
            "Peter",
            "Ärger");

    /** A client with values that no sentence of {@link #WORDS} holds. */
    record Client(String first, String last, String email, String phone) {
        IdentifyingValues values() {
            return IdentifyingValues.of("DE")
                    .firstName(first)
                    .lastName(last)
                    .email(email)
                    .phone(phone)
                    .build();
        }
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(WORDS).list().ofMaxSize(25).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Client> clients() {
        Arbitrary<String> first = Arbitraries.of(
                "Anna", "Jürgen", "Rosa", "Vi", "Işıl", "Łukasz", "Anna-Lena", "Ernst", "Thị Hoà", "Bo", "Zoë", "Max");
        Arbitrary<String> last = Arbitraries.of(
                "Müller",
                "Groß",
                "Lang",
                "Nguyễn",
                "Öztürk",
                "von der Heide",
                "O'Brien",
                "Wiśniewska",
                "Bauer-Roth",
                "Kurz",
                "Hagedorn");
        Arbitrary<String> local =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(9);
        Arbitrary<String> phone =
                Arbitraries.integers().between(1_000_000, 9_999_999).map(n -> "0171" + n);
        return Combinators.combine(first, last, local, phone)
                .as((f, l, e, p) -> new Client(f, l, e + "@example.de", p));
    }

    @Provide
    Arbitrary<String> notations() {
        return Arbitraries.of(
                "%s", " %s ", "(%s)", "\"%s\"", "%s,", "%s.", ":%s", "<%s>", "%s!", "'%s'", "[%s]", "/%s/", "\n%s\n");
    }

    @Property(tries = 500)
    void aTextWithoutTheClientIsNeverChanged(@ForAll("sentences") String text) {
        Redactor unit = Redactor.of(IdentifyingValues.of("DE")
                .firstName("Hildegard")
                .lastName("Obermüller")
                .email("hilde@example.de")
                .phone("0171 2345678")
                .reference("K-99123")
                .build());
        assertThat(unit.redact(text).text()).isSameAs(text);
    }

    @Property(tries = 1000)
    void aFullNameNeverStays(
            @ForAll("clients") Client client,
            @ForAll("sentences") String before,
            @ForAll("sentences") String after,
            @ForAll("notations") String notation,
            @ForAll boolean capitals,
            @ForAll boolean lastFirst) {
        Assume.that(!(lastFirst && before.endsWith("Peter"))); // then it is Peter's last name
        String name = lastFirst ? client.last() + ", " + client.first() : client.first() + " " + client.last();
        assertGone(client, before, notation.formatted(capitals ? name.toUpperCase(Locale.GERMAN) : name), after);
    }

    @Property(tries = 1000)
    void anEmailNeverStays(
            @ForAll("clients") Client client,
            @ForAll("sentences") String before,
            @ForAll("sentences") String after,
            @ForAll("notations") String notation,
            @ForAll boolean capitals,
            @ForAll boolean tagged) {
        String email = tagged ? client.email().replace("@", "+salon@") : client.email();
        assertGone(client, before, notation.formatted(capitals ? email.toUpperCase(Locale.ROOT) : email), after);
    }

    @Property(tries = 1000)
    void aPhoneNumberNeverStays(
            @ForAll("clients") Client client,
            @ForAll("sentences") String before,
            @ForAll("sentences") String after,
            @ForAll("notations") String notation,
            @ForAll("groupings") String grouping) {
        assertGone(client, before + " Tel", notation.formatted(grouped(client.phone(), grouping)), "; " + after);
    }

    @Provide
    Arbitrary<String> groupings() {
        return Arbitraries.of(
                "0 %s/%s", "+49 %s %s", "+49(0)%s-%s", "0049 %s %s", "0%s%s", "0%s - %s", "(0%s) %s", "%s %s");
    }

    private static String grouped(String phone, String grouping) {
        String formatted = grouping.startsWith("0 ") ? "0%s/%s" : grouping;
        return formatted.formatted(phone.substring(1, 4), phone.substring(4));
    }

    private static void assertGone(Client client, String before, String written, String after) {
        Sightings sightings = Sightings.of(client.values());
        String text = before + " " + written + " " + after;
        assertThat(sightings.in(text)).as(text).anyMatch(Sighting::hard);
        String redacted = Redactor.of(sightings).redact(text).text();
        assertThat(redacted).as(text).doesNotContain(written.strip());
        assertThat(sightings.in(redacted)).as(redacted).noneMatch(Sighting::hard);
    }

    @Property(tries = 500)
    void everythingAroundStays(
            @ForAll("clients") Client client, @ForAll("sentences") String before, @ForAll("sentences") String after) {
        String email = client.email();
        Redactor unit = Redactor.of(IdentifyingValues.of("DE").email(email).build());
        assertThat(unit.redact(before + " " + email + " " + after).text())
                .isEqualTo(before + " " + Redactor.TOKEN + " " + after);
    }

    @Property(tries = 1000)
    void noTextBreaksIt(@ForAll String text, @ForAll("clients") Client client) {
        Redaction redaction = Redactor.of(client.values()).redact(text);
        assertThat(redaction.changed()).isEqualTo(redaction.text() != text);
    }
}
