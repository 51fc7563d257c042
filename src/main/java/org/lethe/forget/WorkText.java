package org.lethe.forget;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.DoomedFile;
import org.lethe.erasure.KeyText;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.Personal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Work records as text. The text is personal and only ever stored encrypted. */
final class WorkText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WorkText() {}

    static String of(WorkRecord work) {
        Attempt attempt = work.attempt();
        IdentifyingValues values = attempt.values();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("key", KeyText.of(attempt.key()));
        all.put("country", values.country());
        all.put("references", texts(values.references()));
        all.put("emails", texts(values.emails()));
        all.put("phones", texts(values.phones()));
        all.put("firstNames", texts(values.firstNames()));
        all.put("lastNames", texts(values.lastNames()));
        all.put("fullNames", texts(values.fullNames()));
        all.put("nicknames", texts(values.nicknames()));
        all.put("addressLines", texts(values.addressLines()));
        all.put(
                "birthDates",
                values.birthDates().stream().map(LocalDate::toString).toList());
        all.put(
                "files",
                attempt.files().stream()
                        .map(file -> List.of(file.root().toString(), file.file().toString()))
                        .toList());
        all.put("sealed", work.sealed().stream().map(WorkText::fields).toList());
        return JSON.writeValueAsString(all);
    }

    static WorkRecord parse(UUID request, String database, UUID attemptId, String text) {
        JsonNode all = JSON.readTree(text);
        IdentifyingValues.Builder values =
                IdentifyingValues.of(all.path("country").asString("DE"));
        each(all, "references", values::reference);
        each(all, "emails", values::email);
        each(all, "phones", values::phone);
        each(all, "firstNames", values::firstName);
        each(all, "lastNames", values::lastName);
        each(all, "fullNames", values::fullName);
        each(all, "nicknames", values::nickname);
        each(all, "addressLines", values::addressLine);
        each(all, "birthDates", date -> values.birthDate(LocalDate.parse(date)));
        List<DoomedFile> files = new ArrayList<>();
        all.path("files")
                .forEach(file -> files.add(new DoomedFile(
                        Path.of(file.get(0).asString()), Path.of(file.get(1).asString()))));
        List<SealedRow> sealed = new ArrayList<>();
        all.path("sealed").forEach(row -> sealed.add(sealed(request, database, row)));
        Attempt attempt = new Attempt(
                request, attemptId, KeyText.parse(all.path("key").asString()), values.build(), List.of(), files);
        return new WorkRecord(database, attempt, sealed);
    }

    private static void each(JsonNode all, String name, Consumer<String> taker) {
        all.path(name).forEach(value -> taker.accept(value.asString()));
    }

    private static List<String> texts(List<Personal> values) {
        return values.stream().map(Personal::reveal).toList();
    }

    private static List<String> fields(SealedRow row) {
        return List.of(
                row.table(),
                row.norm(),
                row.until().toString(),
                Base64.getEncoder().encodeToString(row.content()),
                row.digest());
    }

    private static SealedRow sealed(UUID request, String database, JsonNode row) {
        return new SealedRow(
                request,
                database,
                row.get(0).asString(),
                row.get(1).asString(),
                LocalDate.parse(row.get(2).asString()),
                Base64.getDecoder().decode(row.get(3).asString()),
                row.get(4).asString());
    }
}
