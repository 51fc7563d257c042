package org.lethe.erasure.plan;

/** The map names something that is not in the database's catalogue, or not as the map says. */
public final class UnknownNameException extends RuntimeException {

    private final String path;

    UnknownNameException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
    }

    /** The place in the map. */
    public String path() {
        return path;
    }
}
