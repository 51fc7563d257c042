package org.lethe.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a hash tree: all that is needed to add a leaf and to name the root, however many leaves there are.
 */
final class GrowingTree {

    /** Roots of full subtrees are kept at every eighth level: a path then needs one row of 256 per eight levels. */
    static final int STORED_LEVELS = 8;

    private final List<byte[]> edge = new ArrayList<>();
    private final List<Node> fullSubtrees = new ArrayList<>();
    private long size;

    /** The root of a full subtree that covers the leaves from {@code index * 2^level} on. */
    record Node(int level, long index, byte[] hash) {}

    /** @param frontier what {@link #frontier()} gave for this size */
    GrowingTree(long size, byte[] frontier) {
        if (frontier.length != Long.bitCount(size) * Merkle.HASH_LENGTH) {
            throw new IllegalStateException("the ledger's stored edge does not belong to its size " + size
                    + "; nothing was added. Run: ledger verify");
        }
        this.size = size;
        ByteBuffer hashes = ByteBuffer.wrap(frontier);
        while (hashes.hasRemaining()) {
            byte[] hash = new byte[Merkle.HASH_LENGTH];
            hashes.get(hash);
            edge.add(hash);
        }
    }

    static GrowingTree empty() {
        return new GrowingTree(0, new byte[0]);
    }

    void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        while ((size >> level & 1) == 1) {
            hash = Merkle.node(edge.remove(edge.size() - 1), hash);
            level++;
            if (level % STORED_LEVELS == 0) {
                fullSubtrees.add(new Node(level, size >> level, hash));
            }
        }
        edge.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (edge.isEmpty()) {
            return Merkle.emptyRoot();
        }
        byte[] root = edge.get(edge.size() - 1);
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Merkle.node(edge.get(i), root);
        }
        return root;
    }

    byte[] frontier() {
        ByteBuffer hashes = ByteBuffer.allocate(edge.size() * Merkle.HASH_LENGTH);
        edge.forEach(hashes::put);
        return hashes.array();
    }

    /** The subtrees of a stored level that were completed since this was last asked. */
    List<Node> takeFullSubtrees() {
        List<Node> taken = List.copyOf(fullSubtrees);
        fullSubtrees.clear();
        return taken;
    }
}
