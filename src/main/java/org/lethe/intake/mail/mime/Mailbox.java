package org.lethe.intake.mail.mime;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/** An address with the name that was written beside it. */
public record Mailbox(Personal address, @Nullable Personal name) {

    public static Mailbox of(String address, @Nullable String name) {
        String tidy = name == null
                ? ""
                : name.replaceAll("[\"']", "").replaceAll("\\s+", " ").strip();
        return new Mailbox(
                new Personal(address.strip().toLowerCase(Locale.ROOT)), tidy.isEmpty() ? null : new Personal(tidy));
    }

    public String domain() {
        String text = address.reveal();
        return text.substring(text.lastIndexOf('@') + 1);
    }

    public String local() {
        String text = address.reveal();
        return text.substring(0, Math.max(0, text.lastIndexOf('@')));
    }

    public boolean is(@Nullable String other) {
        return other != null && address.reveal().equalsIgnoreCase(other.strip());
    }
}
