package org.lethe.erasure;

/** An identifying value was found where it should be gone. Says where and of which kind, never the value. */
public record ResidueHit(String table, String column, String kind) {}
