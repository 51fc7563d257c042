package org.lethe.erasure.check;

import java.util.List;

/** What {@code map check} found. */
public record MapCheckResult(List<Finding> findings) {

    public MapCheckResult {
        findings = List.copyOf(findings);
    }

    /** Whether forgetting must stop in this database. */
    public boolean blocks() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
