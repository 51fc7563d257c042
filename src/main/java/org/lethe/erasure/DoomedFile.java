package org.lethe.erasure;

import java.nio.file.Path;

/** A file of the client, to be deleted after the commit. It lies below its root; the path may hold a name. */
public record DoomedFile(Path root, Path file) {

    @Override
    public String toString() {
        return "DoomedFile[•••]";
    }
}
