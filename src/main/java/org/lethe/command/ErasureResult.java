package org.lethe.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lethe.erasure.Erased;
import org.lethe.erasure.Preview;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.Verdict;

/** What is told of one client, on one line or as JSON: what became of the forgetting, or would. */
final class ErasureResult {

    private ErasureResult() {}

    static String line(Map<String, Object> result) {
        Object reason = result.get("reason");
        String given =
                Objects.equals(result.get("given"), result.get("client")) ? "" : " (" + result.get("given") + ")";
        String line =
                result.get("client") + given + ": " + result.get("verdict") + (reason == null ? "" : " " + reason);
        String doubtful = result.get("doubtful") instanceof List<?> hits
                ? hits.stream().map(hit -> ((ResidueHit) hit).textWithKeys()).collect(Collectors.joining("; "))
                : "";
        return doubtful.isEmpty() ? line : line + "; doubtful: " + doubtful;
    }

    private static Map<String, Object> about(DatabaseCommand.Named client) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("client", client.key().text());
        result.put("given", client.given());
        return result;
    }

    static Map<String, Object> of(DatabaseCommand.Named client, Preview preview) {
        Map<String, Object> result = about(client);
        boolean free = preview.guards().isEmpty();
        result.put("verdict", free ? "would be forgotten" : "Blocked");
        if (!free) {
            result.put("reason", VerdictText.reason(new Verdict.Blocked(preview.guards())));
        }
        result.put("mapVersion", preview.mapVersion());
        result.put("tables", preview.tables());
        result.put("holds", preview.holds());
        result.put("guards", preview.guards());
        result.put("doubtful", preview.doubtful());
        result.put("digest", preview.digest());
        return result;
    }

    static Map<String, Object> of(DatabaseCommand.Named client, Erased erased) {
        Map<String, Object> result = about(client);
        result.put("request", erased.request());
        result.put("verdict", erased.verdict().getClass().getSimpleName());
        String reason = VerdictText.reason(erased.verdict());
        if (!reason.isEmpty()) {
            result.put("reason", reason);
        }
        result.put("tables", erased.tables());
        result.put("sealed", erased.sealed());
        result.put("doubtful", erased.soft());
        result.put("invariants", erased.invariants());
        return result;
    }
}
