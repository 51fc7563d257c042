package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.TenantSalon;
import org.lethe.platform.SalonSettings.Database;
import org.lethe.platform.SalonSettings.Mail;
import org.lethe.platform.SharedSettings.Different;
import org.lethe.salon.Place;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonListMissingException;
import org.lethe.salon.UnknownSalonException;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestSalons;

/** Salons that a shared database lists come and go without a restart. */
class HubSalonsTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private @Nullable List<TenantSalon> listed = list("nord", "sued");
    private int looks;

    private HubSalons unit(Different... different) {
        return new HubSalons(List.of(TestSalons.seerose()), List.of(chain("kette", different)), this::read, clock);
    }

    private List<TenantSalon> read(Salon whole) {
        looks++;
        if (listed == null) {
            throw new IllegalStateException(whole.id() + " does not answer");
        }
        return listed;
    }

    private static List<TenantSalon> list(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new TenantSalon(code, "Salon " + code, VIENNA))
                .toList();
    }

    private static SharedSettings chain(String name, Different... different) {
        return new SharedSettings(
                name,
                "k-",
                ZoneId.of("Europe/Berlin"),
                "DE",
                "de",
                null,
                "/keys/{salon}.json",
                mail("datenschutz+{salon}@kette.example"),
                List.of(new Database("till", "jdbc:postgresql://db/kette", "lethe", null, "map.yaml", false, null)),
                List.of(different));
    }

    private static Mail mail(@Nullable String address) {
        return new Mail(address, List.of("{salon}@kette.example"), null, false, "authority");
    }

    @Test
    void aListedSalonIsAsItsRowAndTheSettingsSay() {
        Salon nord = unit().get("k-nord");
        assertThat(nord.name()).isEqualTo("Salon nord");
        assertThat(nord.zone()).isEqualTo(VIENNA);
        assertThat(nord.leading().codeOf(nord)).isEqualTo("nord");
        assertThat(nord.mail().address()).isEqualTo("datenschutz+k-nord@kette.example");
        assertThat(nord.mail().staff()).containsExactly("k-nord@kette.example");
        assertThat(nord.holdKey()).isEqualTo("/keys/k-nord.json");
    }

    @Test
    void oneOfThemCanHaveSomethingOfItsOwn() {
        HubSalons unit = unit(new Different("k-nord", "AT", "en", "at-9", null, null));
        assertThat(unit.get("k-nord").country()).isEqualTo("AT");
        assertThat(unit.get("k-nord").language().getLanguage()).isEqualTo("en");
        assertThat(unit.get("k-nord").region()).isEqualTo("at-9");
        assertThat(unit.get("k-nord").mail().address()).isEqualTo("datenschutz+k-nord@kette.example");
        assertThat(unit.get("k-sued").country()).isEqualTo("DE");
    }

    @Test
    void aNewSalonIsFoundWhenSomebodyAsksForIt() {
        HubSalons unit = unit();
        unit.look();
        listed = list("nord", "sued", "west");
        clock.advance(Duration.ofSeconds(6));
        assertThat(unit.find("k-west")).isPresent();
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void whoAsksForWhatIsNotThereDoesNotHaveTheListsReadEachTime() {
        HubSalons unit = unit();
        for (int i = 0; i < 1000; i++) {
            assertThat(unit.find("k-nobody" + i)).isEmpty();
        }
        assertThat(looks).isEqualTo(1);
        assertThatThrownBy(() -> unit.get("k-nobody")).isInstanceOf(UnknownSalonException.class);
    }

    @Test
    void aSalonThatIsNotListedAnyMoreIsGone() {
        HubSalons unit = unit();
        unit.look();
        listed = list("sued");
        unit.look();
        assertThat(unit.find("k-nord")).isEmpty();
        assertThat(unit.find("k-sued")).isPresent();
        assertThat(unit.all()).hasSize(2);
    }

    @Test
    void aListThatCannotBeReadOrIsEmptyLeavesTheLastOneStanding() {
        HubSalons unit = unit();
        unit.look();
        listed = null;
        unit.look();
        assertThat(unit.find("k-nord")).isPresent();
        listed = List.of();
        unit.look();
        assertThat(unit.find("k-nord")).isPresent();
    }

    @Test
    void beforeTheFirstListNobodyIsTakenForUnknown() {
        listed = null;
        HubSalons unit = unit();
        assertThat(unit.complete()).isFalse();
        assertThat(unit.get("seerose")).isNotNull();
        assertThatThrownBy(() -> unit.get("k-nord")).isInstanceOf(SalonListMissingException.class);
        listed = list("nord");
        clock.advance(Duration.ofSeconds(6));
        assertThat(unit.get("k-nord").name()).isEqualTo("Salon nord");
        assertThat(unit.complete()).isTrue();
    }

    @Test
    void aListCannotTakeTheIdOfAnotherSalon() {
        HubSalons unit = new HubSalons(
                List.of(unit().get("k-nord")), List.of(chain("kette"), chain("other")), this::read, clock);
        Salon configured = unit.get("k-nord");
        unit.look();
        assertThat(unit.get("k-nord")).isSameAs(configured);
        assertThat(unit.all()).hasSize(2);
    }

    @Test
    void aCodeThatCannotBeAnIdIsLeftOut() {
        listed = list("nord", "a b", "*", "x".repeat(80));
        HubSalons unit = unit();
        unit.look();
        assertThat(unit.all()).extracting(Salon::id).containsExactly("seerose", "k-nord");
    }

    @Test
    void theDatabaseIsLookedAtOnceHoweverManySalonsItHolds() {
        listed = new ArrayList<>(IntStream.range(0, 10_000)
                .mapToObj(n -> new TenantSalon("s" + n, "Salon", VIENNA))
                .toList());
        HubSalons unit = unit();
        assertThat(unit.places()).hasSize(2);
        unit.look();
        assertThat(unit.places()).hasSize(2);
        Place shared = unit.places().stream()
                .filter(place -> place.through().id().equals("kette"))
                .findFirst()
                .orElseThrow();
        assertThat(shared.salons()).hasSize(10_000);
    }

    @Test
    void aLetterIsForTheSalonToWhoseAddressItWasSent() {
        HubSalons unit = unit();
        unit.look();
        assertThat(unit.readersOf("Datenschutz+K-Sued@kette.example"))
                .extracting(Salon::id)
                .containsExactly("k-sued");
        assertThat(unit.readersOf("datenschutz@kette.example")).isEmpty();
        assertThat(unit.catchAll()).extracting(Salon::id).containsExactly("seerose");
        assertThat(unit.readers()).hasSize(3);
    }

    @Test
    void anAddressThatIsTheSameForAllIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SharedSettings(
                        "kette",
                        "",
                        VIENNA,
                        "DE",
                        "de",
                        null,
                        null,
                        mail("datenschutz@kette.example"),
                        List.of(),
                        List.of()))
                .isInstanceOf(UsedWronglyException.class)
                .hasMessageContaining("{salon}");
    }
}
