package org.lethe.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.lethe.state.Sha256;

/** The hash tree of RFC 6962 section 2.1: hashes, and the checks of RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
final class Merkle {

    static final int HASH_LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    static byte[] leaf(String content) {
        return Sha256.of(LEAF, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    static byte[] emptyRoot() {
        return Sha256.of();
    }

    /** Whether the leaf is at this position of the tree with this root. */
    static boolean includes(byte[] leaf, long position, long size, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long index = position;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if (odd(index) || index == last) {
                hash = node(sibling, hash);
                while (!odd(index) && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the larger tree is the smaller one with leaves added at its end. */
    static boolean extend(long size, byte[] root, long largerSize, byte[] largerRoot, List<byte[]> proof) {
        if (size <= 0 || size > largerSize) {
            return false;
        }
        if (size == largerSize) {
            return proof.isEmpty() && MessageDigest.isEqual(root, largerRoot);
        }
        long index = size - 1;
        long last = largerSize - 1;
        while (odd(index)) {
            index >>= 1;
            last >>= 1;
        }
        boolean wholeSubtree = Long.bitCount(size) == 1;
        if (!wholeSubtree && proof.isEmpty()) {
            return false;
        }
        byte[] smaller = wholeSubtree ? root : proof.get(0);
        byte[] larger = smaller;
        for (byte[] hash : wholeSubtree ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (odd(index) || index == last) {
                smaller = node(hash, smaller);
                larger = node(hash, larger);
                while (!odd(index) && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                larger = node(larger, hash);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(smaller, root) && MessageDigest.isEqual(larger, largerRoot);
    }

    private static boolean odd(long number) {
        return (number & 1) == 1;
    }
}
