package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("A queue message that the state store does not take, for a reason nobody foresaw")
class RefusedByTheStoreTest {

    private static final String VALUE = "quoted.by.the.store@elsewhere.example";

    private final RunningHub hub = RunningHub.shared();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() throws SQLException {
        log.start();
        log().addAppender(log);
        state(
                """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused: %s'; end $$"""
                        .formatted(VALUE));
        state("create trigger refuse before insert on forget_request for each row when (new.channel = 'QUEUE')"
                + " execute function refuse()");
    }

    @AfterEach
    void leave() throws SQLException {
        takeBack();
        log().detachAppender(log);
    }

    private void takeBack() throws SQLException {
        state("drop trigger if exists refuse on forget_request");
        state("drop function if exists refuse()");
    }

    @Test
    void staysInTheQueueAndNoLogQuotesWhatTheStoreSaid() throws Exception {
        long before = byQueue();
        send("{\"salon\":\"seerose\",\"client\":{\"email\":\"" + VALUE + "\"}}");

        HubClient.await("the trouble is noted", () -> lines().stream().anyMatch(line -> line.contains("intake-queue")));
        HubClient.await(
                "it is tried again",
                () -> lines().stream()
                                .filter(line -> line.contains("intake-queue"))
                                .count()
                        > 1);
        assertThat(lines()).noneMatch(line -> line.contains(VALUE));

        assertThat(byQueue()).isEqualTo(before);
        takeBack();
        HubClient.await("it is taken", () -> byQueue() > before);
    }

    private long byQueue() {
        return hub.mail()
                .store()
                .sql("select count(*) from forget_request where channel = 'QUEUE'")
                .query(Long.class)
                .single();
    }

    /** All that was logged, with stack traces. */
    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + trace(event.getThrowableProxy()))
                .toList();
    }

    private static String trace(IThrowableProxy thrown) {
        return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
    }

    private void state(String statement) throws SQLException {
        try (Connection state = hub.database("lethe");
                Statement run = state.createStatement()) {
            run.execute(statement);
        }
    }

    private void send(String text) {
        hub.client().withBroker(context -> context.createProducer().send(context.createQueue("forget.requests"), text));
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
