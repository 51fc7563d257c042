package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.lethe.request.Channel;
import org.lethe.request.Proofs;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;

@DisplayName("What a person is told")
class PersonalAnswersTest {

    private static final ReplyAddress WRITER = NoticeTester.writer("writer@example.org", Locale.GERMAN);
    private static final ReplyAddress OWNER = NoticeTester.writer("owner@example.org", Locale.ENGLISH);

    @TempDir
    Path folder;

    private final List<ReplyAddress> owners = new ArrayList<>();
    private final List<ReplyAddress> anybody = new ArrayList<>();
    private final List<ReplyAddress> writers = new ArrayList<>();
    private final List<UUID> answered = new ArrayList<>();
    private final List<UUID> answeredSoFar = new ArrayList<>();
    private NoticeTester tester;
    private PersonalAnswers unit;

    @BeforeEach
    void open() {
        tester = new NoticeTester(folder);
        Identifiers said = new Identifiers(null, new Personal("owner@example.org"), null, null, null, null);
        unit = new PersonalAnswers(
                tester.letters(null),
                tester.salons(),
                id -> Optional.of(new RequestContent(said, WRITER, null)),
                id -> List.of(),
                new Proven(),
                salon -> List.of(),
                tester.clock);
    }

    @Test
    void isTheSameForEverybodyWhenALetterArrives() {
        unit.changed(List.of(request(RequestState.RECEIVED, null, null)), null);
        assertThat(tester.waitingLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("writer@example.org");
            assertThat(letter.subject()).isEqualTo("Ihre Anfrage ist angekommen");
        });
    }

    @Test
    void isNothingAboutTheOutcomeUnlessAnAddressIsProven() {
        for (RequestState end : List.of(RequestState.FORGOTTEN, RequestState.REFUSED, RequestState.NOT_FOUND)) {
            unit.changed(List.of(request(end, "protected-client", null)), null);
        }
        assertThat(tester.waitingLetters()).isEmpty();
        assertThat(answered).hasSize(2);
        assertThat(answeredSoFar).as("the owner may still prove the address").hasSize(1);
    }

    @Test
    void isThatNothingIsHeldUnderTheAddressOfAStrangerWhateverBecomesOfTheRequest() {
        writers.add(WRITER);
        unit.nothingHeld(request(RequestState.NEEDS_CONFIRMATION, null, null));
        assertThat(tester.waitingLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("writer@example.org");
            assertThat(letter.subject()).isEqualTo("Wir haben keine Daten zu Ihrer Adresse");
        });
        assertThat(writers).isEmpty();
        assertThat(answered)
                .as("the owner of the address on file is still waited for")
                .isEmpty();
    }

    @Test
    void isTheOutcomeForTheOwnerWhoProvesItAfterwardsAndNothingBefore() {
        owners.add(OWNER);
        unit.outcome(request(RequestState.APPROVED, null, null));
        assertThat(tester.waitingLetters()).isEmpty();
        unit.outcome(request(RequestState.FORGOTTEN, null, null));
        assertThat(tester.waitingLetters()).singleElement().satisfies(letter -> assertThat(letter.to())
                .isEqualTo("owner@example.org"));
    }

    @Test
    void isTheEndForWhoeverHasProvenTheAddressOnFile() {
        owners.add(OWNER);
        unit.changed(List.of(request(RequestState.FORGOTTEN, null, null)), null);
        assertThat(tester.waitingLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("owner@example.org");
            assertThat(letter.subject()).isEqualTo("Your data has been erased");
        });
    }

    @Test
    void isThatNothingWasFoundOnlyForAProvenAddress() {
        anybody.add(WRITER);
        unit.changed(List.of(request(RequestState.NOT_FOUND, null, null)), null);
        assertThat(tester.waitingLetters())
                .extracting(Mail::subject)
                .containsExactly("Wir haben keine Daten zu Ihrer Adresse");
    }

    @Test
    void isWhatAPersonOfTheSalonHasDecided() {
        unit.changed(
                List.of(request(RequestState.REFUSED, "Der Antrag betrifft jemand anderen.", "user:manager")),
                "user:manager");
        assertThat(tester.waitingLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("writer@example.org");
            assertThat(letter.text()).contains("Der Antrag betrifft jemand anderen.");
        });
    }

    @Test
    void isTheEndForTheWriterForWhomTheMailServerVouchedOrWhomAPersonLetPass() {
        for (String proof : List.of(Proofs.DMARC, Proofs.PERSON)) {
            unit.changed(List.of(forgotten(proof, null, null)), null);
        }
        assertThat(tester.waitingLetters()).hasSize(2).allSatisfy(letter -> assertThat(letter.to())
                .isEqualTo("writer@example.org"));
    }

    @Test
    void isNothingForAWriterOfWhomNothingIsProvenThoughAPersonHasTouchedTheRequest() {
        unit.changed(List.of(forgotten(Proofs.CREDENTIAL, "user:manager", null)), null);
        unit.changed(List.of(forgotten(Proofs.DMARC, null, UUID.randomUUID())), null);
        unit.changed(List.of(forgotten(Proofs.PERSON, "user:manager", UUID.randomUUID())), null);
        assertThat(tester.waitingLetters()).isEmpty();
    }

    @Test
    void isNothingWhereARuleRefusesWhatAPersonHadDecidedOnBefore() {
        unit.changed(List.of(request(RequestState.REFUSED, "protected-client", "user:manager")), null);
        assertThat(tester.waitingLetters()).isEmpty();
    }

    @Test
    void isNothingWhereTheRequestCameByAnotherWay() {
        owners.add(OWNER);
        unit.changed(List.of(tester.request(RequestState.FORGOTTEN, Channel.REST)), null);
        assertThat(tester.waitingLetters()).isEmpty();
    }

    private StoredRequest request(RequestState state, @Nullable String reason, @Nullable String operator) {
        return request(state, reason, null, operator, null);
    }

    private StoredRequest forgotten(@Nullable String proof, @Nullable String operator, @Nullable UUID joinedTo) {
        return request(RequestState.FORGOTTEN, null, proof, operator, joinedTo);
    }

    private StoredRequest request(
            RequestState state,
            @Nullable String reason,
            @Nullable String proof,
            @Nullable String operator,
            @Nullable UUID joinedTo) {
        Instant now = tester.clock.instant();
        return new StoredRequest(
                UUID.randomUUID(),
                "seerose",
                Channel.MAIL,
                state,
                "mail",
                now,
                now,
                null,
                reason,
                proof,
                operator,
                joinedTo,
                null);
    }

    private final class Proven implements ProvenAddresses {
        @Override
        public List<ReplyAddress> owners(UUID request) {
            return owners;
        }

        @Override
        public List<ReplyAddress> anybody(UUID request) {
            return anybody;
        }

        @Override
        public List<ReplyAddress> writers(UUID request) {
            return writers;
        }

        @Override
        public void answered(UUID request) {
            answered.add(request);
        }

        @Override
        public void answeredSoFar(UUID request) {
            answeredSoFar.add(request);
        }

        @Override
        public void writersAnswered(UUID request) {
            writers.clear();
        }
    }
}
