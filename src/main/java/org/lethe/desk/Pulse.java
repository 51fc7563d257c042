package org.lethe.desk;

import java.util.Collection;
import java.util.List;
import org.lethe.request.Caller;

/** Whether parts of the hub work. */
public interface Pulse {

    List<Part> feel();

    /**
     * One part and how it is.
     *
     * @param salons whose part it is, if it is a database
     * @param database whether it is a database of salons; else it is a part of the hub
     * @param name of the database, or which part of the hub
     * @param state {@link #UP}, or what is the matter in words
     */
    record Part(Collection<String> salons, boolean database, String name, String state) {

        public static final String UP = "UP";

        /** A part of the hub itself. */
        public static Part ofHub(String name, String state) {
            return new Part(List.of(), false, name, state);
        }

        public boolean good() {
            return state.equals(UP);
        }

        /** Whether it is any of the caller's business. */
        public boolean concerns(Caller caller) {
            return !database || salons.stream().anyMatch(caller::mayActFor);
        }
    }
}
