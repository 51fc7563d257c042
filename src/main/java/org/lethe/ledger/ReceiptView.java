package org.lethe.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What stands on a readable receipt: taken from the proven entry and nowhere else. */
final class ReceiptView {

    private final Receipt receipt;
    private final ReceiptTexts texts;

    ReceiptView(Receipt receipt, ReceiptTexts texts) {
        this.receipt = receipt;
        this.texts = texts;
    }

    Map<String, Object> model(String salonName) {
        Map<String, Object> model = new HashMap<>();
        model.put("text", texts.plain());
        model.put("language", texts.language());
        model.put("requestId", text("requestId"));
        model.put("lead", texts.of("lead", salonName, texts.time(text("at"))));
        model.put("facts", facts());
        model.put("databases", databases());
        model.put("log", receipt.checkpoint().origin());
        model.put(
                "place",
                texts.of(
                        "place.value",
                        texts.number(receipt.position() + 1),
                        texts.number(receipt.checkpoint().size())));
        model.put(
                "root", Base64.getEncoder().encodeToString(receipt.checkpoint().root()));
        model.put("fingerprint", receipt.key().fingerprint());
        return model;
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        fact(facts, "request", text("requestId"));
        fact(facts, "salon", text("salon"));
        fact(facts, "channel", texts.wordFor("channel", text("channel")));
        if (!text("requestedAt").isEmpty()) {
            fact(facts, "requestedAt", texts.time(text("requestedAt")));
        }
        fact(facts, "receivedAt", texts.time(text("receivedAt")));
        fact(facts, "at", texts.time(text("at")));
        fact(facts, "identity", texts.wordFor("identity", text("proof")));
        fact(facts, "decision", texts.wordFor("decision", text("decision")));
        fact(facts, "operator", text("operator"));
        JsonNode retention = receipt.entryField("retention");
        if (retention.isObject()) {
            fact(
                    facts,
                    "retention",
                    retentionValue(
                            retention.path("months").asString(""),
                            retention.path("lastVisit").asString(""),
                            retention.path("scan").asString("")));
        }
        String recipients = receipt.entryField("recipients")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
        fact(facts, "recipients", recipients.isEmpty() ? texts.of("nobody") : recipients);
        return facts;
    }

    /** Who never came has no last visit. */
    private String retentionValue(String months, String lastVisit, String scan) {
        return lastVisit.isEmpty()
                ? texts.of("retention.never", months, scan)
                : texts.of("retention.value", months, texts.day(lastVisit), scan);
    }

    private void fact(List<Map<String, String>> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Map.of("name", texts.of(name), "value", value));
        }
    }

    private List<Map<String, Object>> databases() {
        return receipt.entryField("databases")
                .valueStream()
                .map(database -> Map.<String, Object>of(
                        "title", texts.of("database", field(database, "name")),
                        "map", texts.of("map", field(database, "map"), field(database, "mapVersion")),
                        "tables",
                                database.path("tables")
                                        .valueStream()
                                        .map(this::table)
                                        .toList(),
                        "kept", kept(database),
                        "invariants",
                                database.path("invariants")
                                        .valueStream()
                                        .map(this::figure)
                                        .toList()))
                .toList();
    }

    private Map<String, String> table(JsonNode row) {
        return Map.of(
                "table", field(row, "table"),
                "how", texts.wordFor("strategy", field(row, "strategy")),
                "rows", texts.number(row.path("rows").longValue(0)));
    }

    private Map<String, Object> figure(JsonNode figure) {
        return Map.of(
                "name", field(figure, "name"),
                "before", parts(field(figure, "before")),
                "after", parts(field(figure, "after")));
    }

    /** Sums, rows and digest, each on a line of its own. */
    private static List<String> parts(String figure) {
        return List.of(figure.split("; "));
    }

    private List<Map<String, String>> kept(JsonNode database) {
        List<Map<String, String>> kept = new ArrayList<>();
        database.path("kept").forEach(row -> kept.add(kept(field(row, "what"), row)));
        database.path("sealed").forEach(row -> {
            String what = texts.of(
                    "sealed.value",
                    field(row, "table"),
                    texts.number(row.path("rows").longValue(0)),
                    field(row, "digest"));
            kept.add(kept(what, row));
        });
        return kept;
    }

    private Map<String, String> kept(String what, JsonNode row) {
        String until = field(row, "until");
        return Map.of(
                "what",
                what,
                "norm",
                field(row, "norm"),
                "until",
                until.isEmpty() ? texts.of("open") : texts.day(until));
    }

    private String text(String field) {
        return receipt.entryField(field).asString("");
    }

    private static String field(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
