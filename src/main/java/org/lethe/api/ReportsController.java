package org.lethe.api;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.MappedDatabase;
import org.lethe.identity.MappedSalons;
import org.lethe.request.Caller;
import org.lethe.request.Scope;
import org.lethe.salon.Salons;
import org.lethe.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/salons/{salon}/reports/{report}}: the rows of a report of the map, as JSON or CSV. */
@RestController
class ReportsController {

    private final Salons salons;
    private final MappedSalons mapped;

    ReportsController(Salons salons, MappedSalons mapped) {
        this.salons = salons;
        this.mapped = mapped;
    }

    @GetMapping("/api/v1/salons/{salon}/reports/{report}")
    ResponseEntity<Object> report(
            @PathVariable String salon,
            @PathVariable String report,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Caller caller) {
        caller.require(salon, Scope.REPORTS);
        MappedDatabase database = mapped.leading(salons.get(salon));
        try {
            List<Map<String, Object>> rows = database.report(report);
            if (accept != null && accept.contains("text/csv")) {
                return ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                        .body(csv(rows));
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(rows);
        } catch (NoSuchElementException e) {
            return ResponseEntity.of(Problem.of(
                            HttpStatus.NOT_FOUND,
                            "no-such-report",
                            "The map has no report of this name; it has " + database.reports()))
                    .build();
        }
    }

    private static String csv(List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder csv = new StringBuilder(line(List.copyOf(rows.get(0).keySet())));
        rows.forEach(row -> csv.append(line(row.values().stream().toList())));
        return csv.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(ReportsController::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
