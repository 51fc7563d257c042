package org.lethe.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a letter to a person says. The words around it are templates, by language and replaceable per salon. */
public sealed interface Reply {

    /** The name of its template. */
    String template();

    /**
     * The request has arrived: the same for everybody, found or not.
     *
     * @param receivedOn the day it arrived
     * @param due the last day for the answer
     */
    record Received(LocalDate receivedOn, LocalDate due) implements Reply {
        @Override
        public String template() {
            return "received";
        }
    }

    /** Please confirm: a link, and a code that has to be typed in there. */
    record Confirm(URI link, String code, LocalDate until) implements Reply {
        @Override
        public String template() {
            return "confirm";
        }

        @Override
        public String toString() {
            return "Confirm[until " + until + "]";
        }
    }

    /** The confirmation has not come yet. */
    record Reminder(URI link, String code, LocalDate until) implements Reply {
        @Override
        public String template() {
            return "reminder";
        }

        @Override
        public String toString() {
            return "Reminder[until " + until + "]";
        }
    }

    /** More is needed to know whom it is about (GDPR Art. 12(6)); the note is a person's own words. */
    record TellUsMore(Set<Missing> missing, @Nullable String note) implements Reply {
        public TellUsMore {
            missing = Set.copyOf(missing);
        }

        @Override
        public String template() {
            return "tell-us-more";
        }
    }

    /** Everything was forgotten; the recipients are those who were told (GDPR Art. 19). */
    record Done(LocalDate on, List<String> recipients) implements Reply {
        public Done {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String template() {
            return "done";
        }
    }

    /** Forgotten but for what must be kept, each class with its norm and end (GDPR Art. 12(4), 17(3)). */
    record PartlyDone(LocalDate on, List<Kept> kept, List<String> recipients) implements Reply {
        public PartlyDone {
            kept = List.copyOf(kept);
            recipients = List.copyOf(recipients);
        }

        @Override
        public String template() {
            return "partly-done";
        }
    }

    /** Nothing is held under the address. Only ever for somebody who has proven that address. */
    record NothingFound() implements Reply {
        @Override
        public String template() {
            return "nothing-found";
        }
    }

    /** No, because; with the supervisory authority and the way to court (GDPR Art. 12(4)). */
    record Refused(String reason) implements Reply {
        @Override
        public String template() {
            return "refused";
        }
    }

    /** It takes up to two months longer, because (GDPR Art. 12(3)). */
    record Extended(LocalDate due, String reason) implements Reply {
        @Override
        public String template() {
            return "extended";
        }
    }

    /** What a person may be asked for. */
    enum Missing {
        EMAIL,
        PHONE,
        NAME,
        BIRTH_DATE,
        CUSTOMER_NUMBER
    }

    /**
     * One class of data that is kept.
     *
     * @param norm the rule that says so
     * @param until null where it is kept until its reason ceases
     */
    record Kept(String what, String norm, @Nullable LocalDate until) {}
}
