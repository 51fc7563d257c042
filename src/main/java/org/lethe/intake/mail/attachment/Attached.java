package org.lethe.intake.mail.attachment;

/** What came out of a file. */
public sealed interface Attached {

    /** The file's text. */
    record Text(String text) implements Attached {

        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /** A document without text, such as a scan. */
    record Scan() implements Attached {}

    /** A document that is broken, protected, or larger or slower than the limits allow. */
    record Unread(String why) implements Attached {}

    /** No document that could hold a letter. */
    record Other() implements Attached {}
}
