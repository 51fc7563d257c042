package org.lethe.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Clients whom documentation and tests name: {@code docs/sample-salon.md} tells what each is good for. */
final class KnownCards {

    private static final List<SampleCard> CARDS = List.of(
            clean(42, 'f', "Anna", "Müller", "anna.mueller@post.example", "0171 3920042", LocalDate.of(1987, 4, 12)),
            clean(
                    77,
                    'm',
                    "Mehmet",
                    "Yılmaz",
                    "mehmet.yilmaz@post.example",
                    "+49 171 3920077",
                    LocalDate.of(1979, 9, 3)),
            clean(118, 'f', "Zofia", "Wiśniewska", "zofia@web.example", "(0171) 392 0018", LocalDate.of(1992, 1, 30)),
            with(200, 'f', "Thị Lan", "Nguyễn", "lan.nguyen@mail.example", Trait.BOOKED),
            with(201, 'm', "Björn", "Weiß", "bjoern.weiss@mail.example", Trait.VOUCHER),
            with(
                    202,
                    'f',
                    "Greta",
                    "Sørensen",
                    "greta@web.example",
                    Trait.MEDICAL,
                    Trait.CONSULTATION,
                    Trait.PATCH_TEST),
            with(203, 'f', "Elif", "Demir", "elif.demir@mail.example", Trait.REVIEW, Trait.NEWSLETTER),
            merged(204, "Elif", "Demirr", 203),
            merged(205, "Elif", "Demir-Krause", 204),
            family(210, 'f', "Sabine", LocalDate.of(1983, 6, 17), null),
            family(211, 'm', "Finn", LocalDate.of(2014, 2, 8), 210L),
            family(212, 'f', "Mia", LocalDate.of(2016, 11, 25), 210L),
            new SampleCard(
                    220,
                    SampleCards.number(220),
                    'f',
                    "Hannelore",
                    "Groß",
                    null,
                    null,
                    "040 / 66 969 220",
                    LocalDate.of(1944, 12, 1),
                    3,
                    2100,
                    1300,
                    null,
                    null,
                    Set.of(Trait.REVIEW)),
            new SampleCard(
                    221,
                    SampleCards.number(221),
                    'm',
                    "Karl-Heinz",
                    "Lütjens",
                    "kh.luetjens@t-net.example",
                    null,
                    "(040) 66969-221",
                    LocalDate.of(1951, 3, 9),
                    1,
                    2150,
                    1500,
                    null,
                    null,
                    Set.of(Trait.PATCH_TEST)));

    private KnownCards() {}

    static Map<Long, SampleCard> byId() {
        return CARDS.stream().collect(Collectors.toMap(SampleCard::id, Function.identity()));
    }

    static boolean isTaken(String firstName, String lastName) {
        return CARDS.stream()
                .anyMatch(card ->
                        card.firstName().equals(firstName) && card.lastName().equals(lastName));
    }

    private static SampleCard clean(
            long id, char gender, String first, String last, String email, String mobile, LocalDate birthDate) {
        return new SampleCard(
                id,
                SampleCards.number(id),
                gender,
                first,
                last,
                email,
                mobile,
                SampleContacts.landline(id, Dice.of(id, "phone")),
                birthDate,
                1,
                1480,
                33,
                null,
                null,
                Set.of(
                        Trait.SPENT_VOUCHER,
                        Trait.CONSULTATION,
                        Trait.PATCH_TEST,
                        Trait.REVIEW,
                        Trait.PHOTO,
                        Trait.NEWSLETTER));
    }

    private static SampleCard with(long id, char gender, String first, String last, String email, Trait... traits) {
        return new SampleCard(
                id,
                SampleCards.number(id),
                gender,
                first,
                last,
                email,
                SampleContacts.mobile(id, Dice.of(id, "phone")),
                null,
                LocalDate.of(1980, 5, 20).plusDays(id),
                2,
                900,
                21,
                null,
                null,
                Set.of(traits));
    }

    private static SampleCard merged(long id, String first, String last, long into) {
        return new SampleCard(
                id,
                SampleCards.number(id),
                'f',
                first,
                last,
                null,
                SampleContacts.mobile(id, Dice.of(id, "phone")),
                null,
                LocalDate.of(1980, 5, 20).plusDays(203),
                2,
                1300,
                1150,
                null,
                into,
                Set.of());
    }

    private static SampleCard family(long id, char gender, String first, LocalDate birthDate, @Nullable Long parent) {
        return new SampleCard(
                id,
                SampleCards.number(id),
                gender,
                first,
                "Schröder",
                "familie.schroeder@post.example",
                parent == null ? "0176/04209210" : null,
                "040-66969-210",
                birthDate,
                3,
                1000,
                45,
                parent,
                null,
                Set.of());
    }
}
