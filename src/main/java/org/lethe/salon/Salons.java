package org.lethe.salon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All salons the hub works for. */
public interface Salons {

    Collection<Salon> all();

    Optional<Salon> find(String id);

    /** Whether every list of salons could be read; before, a salon that is not found may yet be one. */
    default boolean complete() {
        return true;
    }

    /**
     * The salon with this id.
     *
     * @throws UnknownSalonException if there is none
     * @throws SalonListMissingException if a list in which it may be could not be read yet
     */
    default Salon get(String id) {
        return find(id).orElseThrow(() -> complete() ? new UnknownSalonException(id) : new SalonListMissingException());
    }

    /** Those that read mail. */
    default List<Salon> readers() {
        return new SalonIndex(all(), List.of(), List.of()).readers();
    }

    /** Those that read what is sent to this address, however it is capitalised. */
    default List<Salon> readersOf(String address) {
        return new SalonIndex(all(), List.of(), List.of()).readersOf(address);
    }

    /**
     * Those to whom a letter may go that is addressed to nobody in particular: a shared database's salons have nothing to
     * do with each other.
     */
    default List<Salon> catchAll() {
        return readers();
    }

    /** Looks whether there are new ones, but not more often than every few seconds. */
    default void lookAgain() {}

    /** Each database once, however many salons share it. */
    default List<Place> places() {
        return new SalonIndex(all(), List.of(), List.of()).places();
    }
}
