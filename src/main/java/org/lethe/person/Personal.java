package org.lethe.person;

import com.fasterxml.jackson.annotation.JsonIgnoreType;

/**
 * A personal value. It prints as {@code •••} and no JSON writer prints it by accident; whoever needs the text says so
 * with {@link #reveal()}.
 */
@JsonIgnoreType
public record Personal(String reveal) {

    public Personal {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("a personal value is not blank");
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
