package org.lethe.erasure.plan;

/** The map names something that is not in the database's catalogue, or not as the map says. */
public final class UnknownNameException extends RuntimeException {

    private final String path;
    private final String problem;

    UnknownNameException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** The place in the map. */
    public String path() {
        return path;
    }

    public String problem() {
        return problem;
    }
}
