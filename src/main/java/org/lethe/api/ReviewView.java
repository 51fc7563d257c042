package org.lethe.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Standing;
import org.lethe.intake.mail.mailbox.ListedLetter;
import org.lethe.intake.mail.mailbox.ReviewReason;
import org.lethe.person.IdentifiersText;
import org.lethe.person.Personal;
import org.lethe.request.Channel;
import org.lethe.request.DoubtfulFinds;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.review.Candidate;
import org.lethe.review.Decisions;
import org.lethe.review.Waiting;
import tools.jackson.databind.JsonNode;

/** What waits for a person of a salon, as the API shows it. */
record ReviewView(List<RequestToDecide> requests, List<LetterToDecide> letters, List<DoubtToLookAt> doubtful) {

    static ReviewView of(List<Waiting> requests, List<ListedLetter> letters, List<DoubtfulFinds.Finds> doubtful) {
        return new ReviewView(
                requests.stream().map(RequestToDecide::of).toList(),
                letters.stream().map(LetterToDecide::of).toList(),
                doubtful.stream().map(DoubtToLookAt::of).toList());
    }

    /** Rows that a forgetting has left because they may be another client's. */
    record DoubtToLookAt(UUID id, String salon, String database, Instant erasedAt, JsonNode doubtful) {

        static DoubtToLookAt of(DoubtfulFinds.Finds finds) {
            return new DoubtToLookAt(
                    finds.request(), finds.salon(), finds.database(), finds.erasedAt(), finds.doubtful());
        }
    }

    /** A request that waits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestToDecide(
            UUID id,
            String salon,
            Channel channel,
            RequestState state,
            @Nullable String reason,
            Instant receivedAt,
            Instant dueAt,
            Map<String, String> said,
            boolean canAnswer,
            boolean choose,
            boolean candidatesComplete,
            List<CandidateView> candidates) {

        static RequestToDecide of(Waiting waiting) {
            StoredRequest request = waiting.request();
            return new RequestToDecide(
                    request.id(),
                    request.salon(),
                    request.channel(),
                    request.state(),
                    request.reason(),
                    request.receivedAt(),
                    request.dueAt(),
                    waiting.said(),
                    waiting.answers(),
                    waiting.choose(),
                    waiting.complete(),
                    waiting.candidates().stream().map(CandidateView::of).toList());
        }
    }

    /** A client who may be meant; the token is sent back as {@code client} to choose them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateView(
            String database,
            @Nullable String client,
            @Nullable String reference,
            @Nullable String name,
            @Nullable LocalDate lastVisit,
            @Nullable Standing state,
            List<String> matchedOn,
            boolean certain) {

        static CandidateView of(Candidate candidate) {
            return new CandidateView(
                    candidate.database(),
                    candidate.token(),
                    shown(candidate.reference()),
                    shown(candidate.name()),
                    candidate.lastVisit(),
                    candidate.state(),
                    candidate.matchedOn(),
                    candidate.certain());
        }
    }

    /** A letter that is no request yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LetterToDecide(
            UUID id,
            String salon,
            ReviewReason reason,
            Instant receivedAt,
            Instant dueAt,
            String intent,
            String language,
            @Nullable String from,
            @Nullable String text,
            List<String> because,
            Map<String, String> said) {

        static LetterToDecide of(ListedLetter letter) {
            return new LetterToDecide(
                    letter.id(),
                    letter.salon(),
                    letter.reason(),
                    letter.receivedAt(),
                    letter.dueAt(),
                    letter.intent(),
                    letter.language(),
                    letter.reply() == null ? null : letter.reply().address().reveal(),
                    shown(letter.text()),
                    letter.because().stream().map(Personal::reveal).toList(),
                    IdentifiersText.toMap(letter.said()));
        }
    }

    /** What became of a request by a decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecidedView(
            UUID id,
            RequestState state,
            @Nullable String reason,
            Instant dueAt,
            @Nullable UUID joinedTo,
            boolean writerTold) {

        static DecidedView of(Decisions.Decided decided) {
            StoredRequest request = decided.request();
            return new DecidedView(
                    request.id(),
                    request.state(),
                    request.reason(),
                    request.dueAt(),
                    request.joinedTo(),
                    decided.told());
        }
    }

    private static @Nullable String shown(@Nullable Personal value) {
        return value == null ? null : value.reveal();
    }
}
