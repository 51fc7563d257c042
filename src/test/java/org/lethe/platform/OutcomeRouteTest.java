package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.lethe.notice.ClaimedNotice;
import org.lethe.notice.ClaimedNotices;
import org.lethe.notice.Notice;
import org.springframework.core.NestedExceptionUtils;

/** How the outcome route empties an outbox; the topic is a list here, and may fail. */
class OutcomeRouteTest {

    private static final String ROUTE =
            Path.of("routes/outcome.camel.yaml").toUri().toString();

    private final Outbox outbox = new Outbox();
    private final List<String> topic = new ArrayList<>();
    private String refused = "nothing";

    @Test
    void eventsThatAreToldTogetherLeaveOneByOneUnderTheirOwnIds() throws Exception {
        outbox.waits(event("a"), event("b", "c"));
        empty();
        assertThat(topic).containsExactly("salon-seerose a", "salon-seerose b", "salon-seerose c");
        assertThat(outbox.sent).hasSize(2);
        assertThat(outbox.failed).isEmpty();
    }

    @Test
    void whereOneOfThemCannotBeSentAllAreTriedAgainAndTheOthersAreNotHeldUp() throws Exception {
        refused = "c";
        outbox.waits(event("a"), event("b", "c", "d"), event("e"));
        empty();
        assertThat(topic).containsExactly("salon-seerose a", "salon-seerose b", "salon-seerose e");
        assertThat(outbox.failed).singleElement().isEqualTo("b\nc\nd: the broker is not there");
        assertThat(outbox.sent).hasSize(2);
    }

    private static Notice event(String... ids) {
        List<String> events = new ArrayList<>();
        for (String id : ids) {
            events.add("{\"id\":\"" + id + "\"}");
        }
        return new Notice(UUID.randomUUID(), Notice.Kind.EVENT, "seerose", null, null, String.join("\n", events));
    }

    private void empty() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("outboxClaims", outbox);
            camel.getRegistry().bind("eventsSent", new EventsSent());
            camel.getRegistry().bind("gathering", new Gathering(Clock.systemUTC()));
            camel.getRegistry().bind("letterSender", outbox);
            camel.getRegistry().bind("webhookSender", outbox);
            camel.getRegistry().bind("confirmationRounds", outbox);
            camel.getRegistry().bind("letters", outbox);
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource(ROUTE));
            AdviceWith.adviceWith(camel, "reminders", route -> route.replaceFromWith("direct:reminders"));
            AdviceWith.adviceWith(camel, "outcome", route -> {
                route.replaceFromWith("direct:outcome");
                route.weaveByToUri("jms*").replace().process(this::publish);
            });
            camel.start();
            try (var wake = camel.createProducerTemplate()) {
                wake.sendBody("direct:outcome", null);
            }
        }
    }

    private void publish(Exchange message) {
        String id = message.getMessage().getHeader("_AMQ_DUPL_ID", String.class);
        assertThat(message.getMessage().getBody(String.class)).contains("\"" + id + "\"");
        if (id.equals(refused)) {
            throw new IllegalStateException("the broker is not there");
        }
        topic.add(message.getMessage().getHeader("requiredRole") + " " + id);
    }

    /** What the route asks of the outbox. */
    public static final class Outbox {

        private final ConcurrentLinkedQueue<List<Notice>> waiting = new ConcurrentLinkedQueue<>();
        private final List<ClaimedNotice> sent = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();

        void waits(Notice... notices) {
            waiting.add(List.of(notices));
        }

        public ClaimedNotices claim(int max) {
            List<Notice> next = waiting.poll();
            return new ClaimedNotices(
                    next == null
                            ? List.of()
                            : next.stream()
                                    .map(notice ->
                                            new ClaimedNotice(notice, UUID.randomUUID(), Instant.MAX, Instant.EPOCH, 1))
                                    .toList());
        }

        public void send(ClaimedNotice notice) {
            throw new AssertionError("only events are told here");
        }

        public void sent(ClaimedNotice notice) {
            sent.add(notice);
        }

        public void run() {
            throw new AssertionError("nobody is reminded here");
        }

        public void forgetOld() {
            throw new AssertionError("nothing is old here");
        }

        public boolean mayLeave(ClaimedNotice notice) {
            return true;
        }

        public void allSent(List<ClaimedNotice> notices) {
            sent.addAll(notices);
        }

        public void failed(ClaimedNotice notice, Throwable problem) {
            failed.add(notice.content().replaceAll("\\{\"id\":\"(.)\"}", "$1") + ": "
                    + NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
        }
    }
}
