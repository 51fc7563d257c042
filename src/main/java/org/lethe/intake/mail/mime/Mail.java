package org.lethe.intake.mail.mime;

import java.util.List;

/** A mail taken apart. Files keep their decoded content up to the limit of {@link MimeReader}. */
public record Mail(Fields fields, List<Part> parts) {

    public Mail {
        parts = List.copyOf(parts);
    }

    /** What a mail is made of. */
    public sealed interface Part permits Text, File, Enclosed {}

    /** Text to be read. */
    public record Text(String text, boolean html, boolean flowed) implements Part {}

    /** A file. {@code complete} is false when it was longer than what is read of a file. */
    public record File(String name, String type, byte[] content, boolean complete) implements Part {

        @Override
        public String toString() {
            return "File[" + type + ", " + content.length + " bytes]";
        }
    }

    /** Another mail inside this one: forwarded as an attachment, or the cause of a bounce. */
    public record Enclosed(byte[] raw) implements Part {

        @Override
        public String toString() {
            return "Enclosed[" + raw.length + " bytes]";
        }
    }
}
