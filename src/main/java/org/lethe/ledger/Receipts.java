package org.lethe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.VerifyingKey;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the receipts of what was forgotten. The same receipt however often and wherever it is asked for. */
public final class Receipts {

    private static final String FIND = SqlFile.read("ledger/receipt.sql");

    private final JdbcClient state;
    private final Ledger ledger;

    public Receipts(JdbcClient state, Ledger ledger) {
        this.state = state;
        this.ledger = ledger;
    }

    /**
     * The receipt of this request, as soon as its outcome has been committed; empty if nobody was forgotten by it, or
     * the receipt's time is over. Not to be called within the transaction of the outcome.
     */
    public Optional<Receipt> of(UUID requestId) {
        Optional<Place> place = find(requestId);
        if (place.isPresent() && place.get().checkpoint() == null) {
            ledger.sequence();
            place = find(requestId);
        }
        return place.flatMap(this::receipt);
    }

    private record Place(
            String entry, int origin, long position, @Nullable Checkpoint checkpoint, @Nullable String publicKey) {}

    private Optional<Place> find(UUID requestId) {
        return state.sql(FIND)
                .param("request", requestId)
                .param("type", EntryType.FORGOTTEN.word())
                .query((row, number) -> place(row))
                .optional();
    }

    private static Place place(ResultSet row) throws SQLException {
        byte[] root = row.getBytes("root");
        Checkpoint checkpoint = root == null
                ? null
                : new Checkpoint(row.getString("name"), row.getLong("size"), root, row.getBytes("signature"));
        return new Place(
                row.getString("content"),
                row.getInt("origin_id"),
                row.getLong("position"),
                checkpoint,
                row.getString("public_key"));
    }

    private Optional<Receipt> receipt(Place place) {
        Checkpoint checkpoint = place.checkpoint();
        String publicKey = place.publicKey();
        if (checkpoint == null || publicKey == null) {
            return Optional.empty();
        }
        StoredTree tree = new StoredTree(state, place.origin());
        return Optional.of(new Receipt(
                place.entry(),
                place.position(),
                tree.inclusion(place.position(), checkpoint.size()),
                checkpoint,
                VerifyingKey.parse(publicKey)));
    }
}
