package org.lethe.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.rest.RawAsk;
import org.lethe.ledger.Receipts;
import org.lethe.request.Accepted;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestState;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salons;
import org.lethe.web.BodyReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/forget-requests}. */
@RestController
@RequestMapping(path = "/api/v1/forget-requests", produces = MediaType.APPLICATION_JSON_VALUE)
class ForgetRequestController {

    private static final String PATH = "/api/v1/forget-requests/";
    private static final int PAGE = 200;

    private final RestDoor door;
    private final RequestBook book;
    private final RequestDatabases databases;
    private final Receipts receipts;
    private final Salons salons;

    ForgetRequestController(
            RestDoor door, RequestBook book, RequestDatabases databases, Receipts receipts, Salons salons) {
        this.door = door;
        this.book = book;
        this.databases = databases;
        this.receipts = receipts;
        this.salons = salons;
    }

    @PostMapping
    ResponseEntity<Object> ask(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller)
            throws IOException {
        Object answer = door.take(new RawAsk(BodyReader.read(request.getInputStream()), caller, key));
        if (answer instanceof Accepted accepted) {
            StoredRequest stored = accepted.request();
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + stored.id()))
                    .body(AcceptedView.of(stored));
        }
        return ResponseEntity.ok(answer);
    }

    @GetMapping
    List<RequestView> list(
            @RequestParam String salon,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID after,
            Caller caller) {
        caller.require(salon, Scope.FORGET);
        return book.list(salon, state(state), after, PAGE).stream()
                .map(RequestView::brief)
                .toList();
    }

    @GetMapping("/{id}")
    RequestView get(@PathVariable UUID id, Caller caller) {
        return view(mine(id, caller));
    }

    @DeleteMapping("/{id}")
    RequestView withdraw(@PathVariable UUID id, Caller caller) {
        StoredRequest request = mine(id, caller);
        book.withdraw(request.id(), "withdrawn-by-requester", caller.credential());
        return view(book.get(id));
    }

    @GetMapping(
            path = "/{id}/receipt",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> receipt(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Locale locale,
            Caller caller) {
        StoredRequest request = mine(id, caller);
        UUID entry = request.joinedTo() == null ? request.id() : request.joinedTo();
        boolean pdf = accept != null && accept.contains(MediaType.APPLICATION_PDF_VALUE);
        byte[] body = receipts.of(entry)
                .map(receipt -> ReceiptBody.of(receipt, pdf, locale, request.salon(), salons))
                .orElseThrow(() -> new NoReceiptException(request.state()));
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** What names clients is read by those only who may ask for them, see {@link Scope#FORGET}. */
    private StoredRequest mine(UUID id, Caller caller) {
        StoredRequest request = book.get(id, caller);
        caller.require(request.salon(), Scope.FORGET);
        return request;
    }

    private RequestView view(StoredRequest request) {
        List<DatabaseView> done = databases.of(request.id()).stream()
                .map(database -> new DatabaseView(
                        database.name(), database.status(), database.tables(), database.sealed(), database.doubtful()))
                .toList();
        String receipt = request.state() == RequestState.FORGOTTEN ? PATH + request.id() + "/receipt" : null;
        return RequestView.of(request, done, receipt);
    }

    private static @Nullable RequestState state(@Nullable String state) {
        try {
            return state == null || state.isBlank() ? null : RequestState.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException("state", "is none of " + List.of(RequestState.values()));
        }
    }
}
