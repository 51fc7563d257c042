package org.lethe.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads.Role;
import org.lethe.person.DateForms;
import org.lethe.person.Identifiers;
import org.lethe.person.NameForms;
import org.lethe.person.NormalForms;
import org.lethe.person.Personal;

/** A client who may be meant: compares what was asked for with what is on file. */
final class Candidate {

    private final Map<Role, List<String>> onFile;
    private final List<String> matched = new ArrayList<>();
    private boolean contradicted;

    Candidate() {
        this(new EnumMap<>(Role.class));
    }

    private Candidate(Map<Role, List<String>> onFile) {
        this.onFile = onFile;
    }

    /** The same client, compared with nobody yet. */
    Candidate afresh() {
        return new Candidate(onFile);
    }

    void add(Role role, String value) {
        onFile.computeIfAbsent(role, unused -> new ArrayList<>()).add(value);
    }

    void addAll(Role role, List<String> values) {
        values.forEach(value -> add(role, value));
    }

    List<String> matched() {
        return matched;
    }

    /** Whether at least one strong identifier is this client's. */
    boolean meant() {
        return matched.contains("reference")
                || matched.contains("email")
                || matched.contains("phone")
                || matched.containsAll(List.of("firstName", "lastName", "birthDate"));
    }

    boolean certain() {
        return meant() && !contradicted;
    }

    Candidate compare(Identifiers who, String country) {
        compare("reference", who.reference(), values(Role.REFERENCE), same(NormalForms::reference));
        compare("email", who.email(), values(Role.EMAIL), same(NormalForms::email));
        compare("phone", who.phone(), values(Role.PHONE), given -> {
            var wanted = NormalForms.phones(given, country);
            return value -> NormalForms.phones(value, country).stream().anyMatch(wanted::contains);
        });
        boolean together =
                !values(Role.FULL_NAME).isEmpty() && values(Role.LAST_NAME).isEmpty();
        if (together && who.firstName() != null && who.lastName() != null) {
            String name = who.firstName().reveal() + " " + who.lastName().reveal();
            compare(
                    "firstName",
                    new Personal(name),
                    values(Role.FULL_NAME),
                    given -> value -> NameForms.same(value, given));
            if (matched.contains("firstName")) {
                matched.add("lastName");
            }
        } else {
            compare(
                    "firstName",
                    who.firstName(),
                    values(Role.FIRST_NAME),
                    given -> value -> NameForms.same(value, given));
            compare("lastName", who.lastName(), values(Role.LAST_NAME), given -> value -> NameForms.same(value, given));
        }
        if (who.birthDate() != null) {
            LocalDate day = who.birthDate();
            compare(
                    "birthDate",
                    new Personal(day.toString()),
                    values(Role.BIRTH_DATE),
                    given -> value -> DateForms.days(value).contains(day));
        }
        return this;
    }

    private List<String> values(Role role) {
        return onFile.getOrDefault(role, List.of());
    }

    /** How two values are compared, once the given one is known. */
    private interface Likeness {
        Predicate<String> to(String given);
    }

    private static Likeness same(java.util.function.Function<String, java.util.Optional<String>> form) {
        return given -> {
            var wanted = form.apply(given);
            return value -> wanted.isPresent() && form.apply(value).equals(wanted);
        };
    }

    private void compare(String what, @Nullable Personal given, List<String> values, Likeness likeness) {
        if (given == null || values.isEmpty()) {
            return;
        }
        if (values.stream().anyMatch(likeness.to(given.reveal()))) {
            matched.add(what);
        } else {
            contradicted = true;
        }
    }
}
