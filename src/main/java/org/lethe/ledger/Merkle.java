package org.lethe.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hash tree of RFC 6962 section 2.1: hashes, and the checks of RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
final class Merkle {

    static final int HASH_LENGTH = 32;

    private Merkle() {}

    static byte[] leaf(String content) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static byte[] emptyRoot() {
        return sha256().digest();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
