package org.lethe.intake.mail.text;

import java.util.Optional;

/**
 * The text of a mail taken apart.
 *
 * @param fresh what the writer wrote now, with the closing and the name under it
 * @param signature what stands below a signature mark; it says who writes, not what is wanted
 * @param quoted history
 * @param forwarded the letter that was forwarded, if this mail forwards one
 */
public record Written(String fresh, String signature, String quoted, Optional<Forwarded> forwarded) {

    /** A letter inside a mail: who wrote it, as the forwarding program printed it, and its text. */
    public record Forwarded(String from, String subject, String text) {

        @Override
        public String toString() {
            return "Forwarded[" + text.length() + " characters]";
        }
    }

    @Override
    public String toString() {
        return "Written[" + fresh.length() + " characters]";
    }
}
