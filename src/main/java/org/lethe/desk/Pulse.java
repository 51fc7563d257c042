package org.lethe.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether parts of the hub work. */
public interface Pulse {

    List<Part> feel();

    /**
     * One part and how it is.
     *
     * @param salon whose part it is; null: the whole hub's
     * @param name of a salon's database, or which part of the hub
     * @param state {@link #UP}, or what is the matter in words
     */
    record Part(@Nullable String salon, String name, String state) {

        public static final String UP = "UP";

        public boolean good() {
            return state.equals(UP);
        }
    }
}
