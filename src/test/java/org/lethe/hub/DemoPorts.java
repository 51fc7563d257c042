package org.lethe.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;

/** Where a demo can run beside others. Tests run in several JVMs: each looks at random, so that hardly two take the same. */
final class DemoPorts {

    private static final List<Integer> PORTS = List.of(8080, 9876, 5433, 61616, 3025, 3143);
    private static final int FIRST = 300;
    private static final int END = 3700;
    private static final int TRIES = 1000;

    private DemoPorts() {}

    /** An offset at which all of the demo's ports are free. */
    static int freeOffset() {
        return new Random()
                .ints(FIRST, END)
                .limit(TRIES)
                .filter(DemoPorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int offset) {
        return PORTS.stream().mapToInt(port -> port + offset).allMatch(DemoPorts::isUnused);
    }

    private static boolean isUnused(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
