package org.lethe.erasure;

/** Something stands in the way: the guard's name, and what the map says about it. */
public record GuardHit(String guard, String say) {}
