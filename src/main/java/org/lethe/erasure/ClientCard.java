package org.lethe.erasure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/** What a person at the desk sees of a client. */
public record ClientCard(
        ClientKey key,
        @Nullable Personal reference,
        @Nullable Personal name,
        @Nullable Personal city,
        List<Personal> emails,
        List<Personal> phones,
        @Nullable LocalDate lastVisit,
        Standing state) {}
