package org.lethe;

/** Starts Lethe: serves, or runs one command. */
public final class Lethe {

    private Lethe() {}

    public static void main(String[] arguments) {}
}
