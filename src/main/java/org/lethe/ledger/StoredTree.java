package org.lethe.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hashes of one origin as they are stored: makes proofs from a handful of short range reads, whatever the size of
 * the tree. Short-lived; what was read is kept.
 */
final class StoredTree {

    private static final String LEAVES = SqlFile.read("ledger/tile-leaves.sql");
    private static final String NODES = SqlFile.read("ledger/tile-nodes.sql");

    private final JdbcClient state;
    private final int origin;
    private final Map<Tile, Map<Long, byte[]>> tiles = new HashMap<>();

    private record Tile(int level, long number) {}

    private record Numbered(long index, byte[] hash) {}

    StoredTree(JdbcClient state, int origin) {
        this.state = state;
        this.origin = origin;
    }

    /** The sibling hashes from the leaf up to the root of the tree with this many leaves (RFC 6962 2.1.1). */
    List<byte[]> inclusion(long position, long size) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (position < middle) {
                path.add(0, hash(middle, to));
                to = middle;
            } else {
                path.add(0, hash(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** What shows that the larger tree only added to the smaller one (RFC 6962 2.1.2). */
    List<byte[]> consistency(long size, long largerSize) {
        List<byte[]> proof = new ArrayList<>();
        long from = 0;
        long to = largerSize;
        boolean wholeSmaller = true;
        while (size - from != to - from) {
            long middle = from + largestPowerBelow(to - from);
            if (size <= middle) {
                proof.add(0, hash(middle, to));
                to = middle;
            } else {
                proof.add(0, hash(from, middle));
                from = middle;
                wholeSmaller = false;
            }
        }
        if (!wholeSmaller) {
            proof.add(0, hash(from, to));
        }
        return proof;
    }

    /** The root over the leaves from (included) to (not included). */
    byte[] hash(long from, long to) {
        long length = to - from;
        int level = Long.numberOfTrailingZeros(length);
        boolean full = Long.bitCount(length) == 1 && from % length == 0;
        if (full && level % GrowingTree.STORED_LEVELS == 0) {
            return stored(level, from >> level);
        }
        long middle = from + largestPowerBelow(length);
        return Merkle.node(hash(from, middle), hash(middle, to));
    }

    private byte[] stored(int level, long index) {
        Tile tile = new Tile(level, index >> GrowingTree.STORED_LEVELS);
        byte[] hash = tiles.computeIfAbsent(tile, this::read).get(index);
        if (hash == null) {
            throw new IllegalStateException(
                    "the ledger lacks hash " + index + " of level " + level + ". Run: ledger verify");
        }
        return hash;
    }

    private Map<Long, byte[]> read(Tile tile) {
        long from = tile.number() << GrowingTree.STORED_LEVELS;
        Map<Long, byte[]> hashes = new HashMap<>();
        JdbcClient.StatementSpec statement =
                tile.level() == 0 ? state.sql(LEAVES) : state.sql(NODES).param("level", tile.level());
        statement
                .param("origin", origin)
                .param("from", from)
                .param("to", from + (1L << GrowingTree.STORED_LEVELS) - 1)
                .query((row, number) -> new Numbered(row.getLong(1), row.getBytes(2)))
                .list()
                .forEach(hash -> hashes.put(hash.index(), hash.hash()));
        return hashes;
    }

    private static long largestPowerBelow(long length) {
        return Long.highestOneBit(length - 1);
    }
}
