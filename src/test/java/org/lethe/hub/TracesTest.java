package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.DeliveryMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever reads the hub's files byte by byte finds nobody who was forgotten. */
class TracesTest {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final String PEOPLE =
            """
            select client_no, email, mobile, landline, first_name || ' ' || last_name, street || ', ' || postcode
            from client c
            where client_no = any(?) and email is not null and mobile is not null
              and not exists (select from client o where o.id <> c.id
                              and (o.email = c.email or o.mobile = c.mobile or o.landline = c.landline
                                   or (o.first_name, o.last_name) = (c.first_name, c.last_name)))
            order by client_no desc limit 2
            """;

    private final RunningHub hub = RunningHub.shared();
    private final HubClient client = hub.client();

    private record Person(String reference, String email, List<String> values) {}

    @Test
    void nothingOfForgottenPeopleIsLeftInAnyFile() throws Exception {
        List<Person> people = people();
        List<String> values =
                people.stream().flatMap(person -> person.values().stream()).toList();
        checkpoint();
        assertThat(found(values))
                .as("before")
                .containsAll(people.stream().map(Person::email).toList());

        String id = client.ask("{\"email\":\"" + people.get(0).email() + "\"}")
                .json()
                .path("id")
                .asString();
        send("{\"salon\":\"seerose\",\"client\":{\"email\":\"" + people.get(1).email() + "\"}}");
        client.awaitState(id, "FORGOTTEN");
        HubClient.await(
                "the message's request is done", () -> forgotten(people.get(1).reference()));

        HubClient.await("nothing is found in the files", () -> found(values).isEmpty());
        checkpoint();
        assertThat(found(values)).as("afterwards").isEmpty();
    }

    private List<Person> people() throws Exception {
        List<String> active = new ArrayList<>();
        for (JsonNode one :
                client.get("/api/v1/salons/seerose/clients?limit=500").json()) {
            if (one.path("state").asString().equals("ACTIVE")) {
                active.add(one.path("reference").asString());
            }
        }
        List<Person> people = new ArrayList<>();
        try (Connection salon = hub.database("seerose");
                var query = salon.prepareStatement(PEOPLE)) {
            query.setArray(1, salon.createArrayOf("text", active.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 2; column <= 6; column++) {
                        if (row.getString(column) != null) {
                            values.add(row.getString(column));
                        }
                    }
                    people.add(new Person(row.getString(1), row.getString(2), values));
                }
            }
        }
        assertThat(people).hasSize(2);
        return people;
    }

    private boolean forgotten(String reference) {
        JsonNode found = client.get("/api/v1/salons/seerose/clients?limit=5&query=" + reference)
                .json();
        return found.isEmpty() || found.get(0).path("state").asString().equals("FORGOTTEN");
    }

    private void send(String body) {
        JsonNode broker = client.access().path("broker");
        try (var factory = new ActiveMQConnectionFactory(
                        broker.path("url").asString().replace("amqp:", "tcp:"),
                        broker.path("user").asString(),
                        broker.path("password").asString());
                var context = factory.createContext()) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .send(context.createQueue("forget.requests"), body);
        }
    }

    private void checkpoint() throws Exception {
        try (Connection server = hub.database("seerose");
                var statement = server.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private Set<String> found(List<String> values) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(hub.home())) {
            files.filter(Files::isRegularFile).forEach(file -> found.addAll(in(file, values)));
        } catch (IOException | UncheckedIOException e) {
            // a file went while the folder was walked: something is being cleared
            found.add(e.getClass().getSimpleName());
        }
        return found;
    }

    private static List<String> in(Path file, List<String> values) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return values.stream()
                    .filter(value -> ENCODINGS.stream()
                            .map(encoding -> new String(value.getBytes(encoding), StandardCharsets.ISO_8859_1))
                            .anyMatch(bytes::contains))
                    .toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
