package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.person.Personal;
import org.lethe.request.Channel;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import tools.jackson.databind.JsonNode;

@DisplayName("An event")
class EventsTest {

    private static final EventData SAID = new EventData(new Personal("K-1007"), "message-7");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    private NoticeTester tester;

    @BeforeEach
    void open() {
        tester = new NoticeTester(folder);
    }

    @Test
    void isACloudEventAboutTheRequest() {
        StoredRequest request = tester.request(RequestState.FORGOTTEN, Channel.QUEUE);
        tester.events(WebhookTargets.NONE).announce(request, SAID);

        ClaimedNotice claimed = tester.claims.claim(10).notices().get(0);
        JsonNode event = tester.json.readTree(claimed.content());
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo(claimed.id().toString());
        assertThat(event.get("type").asString()).isEqualTo("org.lethe.request.forgotten");
        assertThat(event.get("source").asString()).isEqualTo("/salons/seerose");
        assertThat(event.get("time").asString()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(event.get("data"))
                .hasToString("{\"requestId\":\"" + request.id()
                        + "\",\"salon\":\"seerose\",\"reference\":\"K-1007\",\"sourceMessageId\":\"message-7\"}");
    }

    @Test
    void isMadeForEachStateThatIsTold() {
        Events events = tester.events(WebhookTargets.NONE);
        for (RequestState state : RequestState.values()) {
            events.announce(tester.request(state, Channel.REST), EventData.NONE);
        }
        assertThat(tester.claims.claim(100).notices())
                .extracting(claimed ->
                        tester.json.readTree(claimed.content()).get("type").asString())
                .containsExactly(
                        "org.lethe.request.accepted",
                        "org.lethe.request.review",
                        "org.lethe.request.blocked",
                        "org.lethe.request.failed",
                        "org.lethe.request.forgotten",
                        "org.lethe.request.notfound",
                        "org.lethe.request.refused",
                        "org.lethe.request.withdrawn");
    }

    @Test
    void leavesOutWhatAPersonsLetterSays() {
        tester.events(WebhookTargets.NONE).announce(tester.request(RequestState.FORGOTTEN, Channel.MAIL), SAID);
        assertThat(tester.claims.claim(1).notices().get(0).content()).doesNotContain("message-7", "K-1007");
    }

    @Test
    void goesToEachRecipientWhenAClientWasForgotten() {
        WebhookTargets targets = salon -> List.of(
                new WebhookTarget("newsletter", URI.create("https://newsletter.example/hook"), SECRET),
                new WebhookTarget("booking", URI.create("https://booking.example/hook"), SECRET));
        tester.events(targets).announce(tester.request(RequestState.FORGOTTEN, Channel.RETENTION), EventData.NONE);
        tester.events(targets).announce(tester.request(RequestState.REFUSED, Channel.REST), EventData.NONE);

        assertThat(tester.claims.claim(10).notices())
                .extracting(claimed -> claimed.kind() + " " + claimed.notice().target())
                .containsExactly("EVENT null", "WEBHOOK newsletter", "WEBHOOK booking", "EVENT null");
    }

    @Test
    void leavesTogetherWithOthersWhereManyWereForgotten() {
        Events events = tester.events(WebhookTargets.NONE);
        StoredRequest blockedBefore = tester.request(RequestState.BLOCKED, Channel.RETENTION);
        events.announce(blockedBefore, EventData.NONE);
        List<StoredRequest> forgotten = List.of(
                tester.request(RequestState.FORGOTTEN, Channel.RETENTION),
                tester.in(RequestState.FORGOTTEN, blockedBefore),
                tester.request(RequestState.FORGOTTEN, Channel.REST));
        events.announceAll(forgotten, Map.of());

        List<ClaimedNotice> first = tester.claims.claim(10).notices();
        assertThat(first)
                .as("the one that was blocked before waits for that to leave")
                .hasSize(2);
        assertThat(first.get(1).events())
                .extracting(event ->
                        tester.json.readTree(event.content()).get("subject").asString())
                .containsExactly(
                        forgotten.get(0).id().toString(), forgotten.get(2).id().toString());
        assertThat(first.get(1).events())
                .allSatisfy(event -> assertThat(
                                tester.json.readTree(event.content()).get("id").asString())
                        .isEqualTo(event.id()))
                .extracting(ClaimedNotice.Event::id)
                .doesNotHaveDuplicates();
        tester.claims.sent(first.get(0));
        assertThat(tester.claims.claim(10).notices())
                .singleElement()
                .satisfies(last -> assertThat(last.notice().request()).isEqualTo(blockedBefore.id()));
    }

    @Test
    void isSignedAsTheStandardWebhooksSpecificationSays() {
        // the example of the specification's reference libraries
        assertThat(WebhookSignature.of(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
