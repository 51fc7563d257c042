package org.lethe.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.GuardHit;
import org.lethe.erasure.Preview;
import org.lethe.erasure.ResidueHit;
import org.lethe.identity.Sighted;

/** A preview as the API shows it: one entry per database and client found; a digest where exactly one was found. */
record PreviewView(Content preview, @Nullable String digest) {

    /** What was found where. */
    record Content(int clients, List<Entry> databases) {}

    /** One client in one database. */
    record Entry(
            String database,
            String mapVersion,
            List<Preview.TablePart> tables,
            List<Preview.HoldPart> holds,
            List<GuardHit> guards,
            List<ResidueHit> doubtful,
            String digest) {}

    static PreviewView of(List<Sighted> all) {
        List<Entry> entries = all.stream()
                .map(sighted -> new Entry(
                        sighted.database(),
                        sighted.preview().mapVersion(),
                        sighted.preview().tables(),
                        sighted.preview().holds(),
                        sighted.preview().guards(),
                        sighted.preview().doubtful(),
                        sighted.preview().digest()))
                .toList();
        long leading = all.stream().filter(Sighted::leading).count();
        String digest = all.stream()
                .filter(Sighted::leading)
                .map(sighted -> sighted.preview().digest())
                .findFirst()
                .filter(one -> leading == 1)
                .orElse(null);
        return new PreviewView(new Content((int) leading, entries), digest);
    }
}
