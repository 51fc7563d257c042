package org.lethe.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.lethe.api.ReviewView.DecidedView;
import org.lethe.request.Caller;
import org.lethe.request.StoredRequest;
import org.lethe.review.Decisions;
import org.lethe.review.Doubts;
import org.lethe.review.LetterDecisions;
import org.lethe.review.Reviews;
import org.lethe.web.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/reviews}: what waits for a person, and what the person decides. */
@RestController
@RequestMapping(path = "/api/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final LetterDecisions letters;
    private final Doubts doubts;

    ReviewController(Reviews reviews, Decisions decisions, LetterDecisions letters, Doubts doubts) {
        this.doubts = doubts;
        this.reviews = reviews;
        this.decisions = decisions;
        this.letters = letters;
    }

    @GetMapping
    ReviewView list(@RequestParam String salon, Caller caller) {
        return ReviewView.of(
                reviews.requests(salon, caller), reviews.letters(salon, caller), doubts.open(salon, caller));
    }

    @PostMapping("/{id}/seen")
    ResponseEntity<Void> seen(@PathVariable UUID id, Caller caller) {
        doubts.seen(id, caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/approve")
    DecidedView approve(@PathVariable UUID id, HttpServletRequest request, Caller caller) throws IOException {
        JsonBody body = JsonBody.read(request.getInputStream(), Set.of("client"));
        return DecidedView.of(decisions.approve(id, body.textOrTexts("client"), caller));
    }

    @PostMapping("/{id}/refuse")
    DecidedView refuse(@PathVariable UUID id, HttpServletRequest request, Caller caller) throws IOException {
        JsonBody body = JsonBody.read(request.getInputStream(), Set.of("reason"));
        return DecidedView.of(decisions.refuse(id, body.textOrNull("reason"), caller));
    }

    @PostMapping("/{id}/ask")
    DecidedView ask(@PathVariable UUID id, HttpServletRequest request, Caller caller) throws IOException {
        JsonBody body = JsonBody.read(request.getInputStream(), Set.of("missing", "note"));
        return DecidedView.of(decisions.ask(id, body.texts("missing"), body.textOrNull("note"), caller));
    }

    @PostMapping("/{id}/extend")
    DecidedView extend(@PathVariable UUID id, HttpServletRequest request, Caller caller) throws IOException {
        JsonBody body = JsonBody.read(request.getInputStream(), Set.of("reason"));
        return DecidedView.of(decisions.extend(id, body.textOrNull("reason"), caller));
    }

    @PostMapping("/letters/{id}/request")
    ResponseEntity<AcceptedView> request(@PathVariable UUID id, Caller caller) {
        StoredRequest stored = letters.request(id, caller).request();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/forget-requests/" + stored.id()))
                .body(AcceptedView.of(stored));
    }

    @PostMapping("/letters/{id}/dismiss")
    ResponseEntity<Void> dismiss(@PathVariable UUID id, Caller caller) {
        letters.dismiss(id, caller);
        return ResponseEntity.noContent().build();
    }
}
