package org.lethe.erasure.check;

import java.util.Comparator;
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

    /** Each once: what stops forgetting, then what may be wrong, last what is only slow. */
    public List<Finding> ofWeight() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(StorageCheck::slow))
                .toList();
    }

    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
