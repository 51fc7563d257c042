package org.lethe.erasure.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds by name: exactly first, then without regard to case where only one answers. */
final class Names {

    private Names() {}

    static <T> Optional<T> match(List<T> things, Function<T, String> name, String wanted) {
        var exact = things.stream()
                .filter(thing -> name.apply(thing).equals(wanted))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var alike = things.stream()
                .filter(thing -> name.apply(thing).equalsIgnoreCase(wanted))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
