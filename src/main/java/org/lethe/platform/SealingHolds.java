package org.lethe.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.erasure.HeldRow;
import org.lethe.erasure.seal.HeldRecord;
import org.lethe.erasure.seal.Seal;
import org.lethe.erasure.seal.SealedBatch;
import org.lethe.erasure.seal.SealedRecord;
import org.lethe.erasure.seal.SealedRecords;
import org.lethe.forget.Holds;
import org.lethe.forget.NoHoldKeyException;
import org.lethe.forget.SealedRow;
import org.lethe.keys.KeyedHash;
import org.lethe.salon.Salon;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

/** Rows under a legal hold become sealed records; each carries its batch's encapsulated key until it is stored. */
final class SealingHolds implements Holds {

    private final SealedRecords records;
    private final KeyedHash hashes;
    private final Clock clock;
    private final ResourceLoader resources = new DefaultResourceLoader();

    SealingHolds(SealedRecords records, KeyedHash hashes, Clock clock) {
        this.records = records;
        this.hashes = hashes;
        this.clock = clock;
    }

    @Override
    public List<SealedRow> seal(Salon salon, String database, List<HeldRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String location = salon.holdKey();
        if (location == null) {
            throw new NoHoldKeyException(salon.id());
        }
        Map<String, Integer> alike = new HashMap<>();
        List<HeldRecord> held =
                rows.stream().map(row -> held(salon.id(), database, row, alike)).toList();
        return Seal.to(read(location)).seal(salon.id(), held).apart().stream()
                .map(SealingHolds::row)
                .toList();
    }

    @Override
    public void store(String salon, List<SealedRow> rows) {
        Map<UUID, List<SealedBatch>> batches = new LinkedHashMap<>();
        for (SealedRow row : rows) {
            SealedBatch one = SealedBatch.ofJson(new String(row.content(), StandardCharsets.UTF_8));
            batches.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one);
        }
        batches.values().forEach(parts -> records.keep(together(parts), clock));
    }

    private static SealedBatch together(List<SealedBatch> parts) {
        SealedBatch first = parts.get(0);
        return new SealedBatch(
                first.id(),
                first.salon(),
                first.keyFingerprint(),
                first.dataKey(),
                parts.stream().flatMap(part -> part.records().stream()).toList());
    }

    /**
     * The row's key may hold a name, so only a keyed hash of it leaves: the same for the same row of the request. Rows of a
     * table without a key are told apart by what they hold, and where that is the same, counted.
     */
    private HeldRecord held(String salon, String database, HeldRow row, Map<String, Integer> alike) {
        String place = String.join("\n", salon, row.request().toString(), database, row.table(), row.norm(), row.row());
        if (row.row().isEmpty()) {
            String held = place + row.json().reveal();
            place = held + "\n" + alike.merge(held, 1, Integer::sum);
        }
        ByteBuffer hash = ByteBuffer.wrap(hashes.hash("sealed row", place));
        UUID id = new UUID(hash.getLong(), hash.getLong());
        return new HeldRecord(id, row.request(), database, row.table(), row.norm(), row.until(), row.json());
    }

    private static SealedRow row(SealedBatch apart) {
        SealedRecord record = apart.records().get(0);
        return new SealedRow(
                record.requestId(),
                record.database(),
                record.table(),
                record.norm(),
                record.until(),
                apart.toJson().getBytes(StandardCharsets.UTF_8),
                record.digest());
    }

    private String read(String location) {
        boolean prefixed = location.startsWith("classpath:") || location.startsWith("file:");
        String where = prefixed ? location : "file:" + location;
        try (InputStream file = resources.getResource(where).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the hold key " + location + " cannot be read; nothing was changed", e);
        }
    }
}
