package org.lethe.erasure.map;

/** An erasure map that cannot be understood: says in which file, where in it, and what is allowed there. */
public final class MapFormatException extends RuntimeException {

    MapFormatException(String file, String path, String problem) {
        super(file + ": " + (path.isEmpty() ? "" : path + ": ") + problem);
    }
}
