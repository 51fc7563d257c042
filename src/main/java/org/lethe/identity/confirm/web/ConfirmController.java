package org.lethe.identity.confirm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.lethe.identity.confirm.Answer;
import org.lethe.identity.confirm.Confirmations;
import org.lethe.identity.confirm.Standing;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.web.Unforeseen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind a confirmation link. GET shows it and never acts; POST acts with the code from the mail. Token and
 * code are the proof: there is no session, so no login and no CSRF token.
 */
@RestController
public class ConfirmController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Confirmations confirmations;
    private final Salons salons;
    private final ConfirmPage page = new ConfirmPage();

    public ConfirmController(Confirmations confirmations, Salons salons) {
        this.confirmations = confirmations;
        this.salons = salons;
    }

    @GetMapping("/confirm/{token}")
    public ResponseEntity<String> look(
            @PathVariable("token") String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false, defaultValue = "de") String wanted) {
        return response(confirmations.look(token), wanted);
    }

    @PostMapping("/confirm/{token}")
    public ResponseEntity<String> confirm(
            @PathVariable("token") String token,
            @RequestParam(name = "code", required = false, defaultValue = "") String code,
            @RequestParam(name = "again", required = false, defaultValue = "false") boolean again,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false, defaultValue = "de") String wanted) {
        return response(again ? confirmations.sendAgain(token) : confirmations.confirm(token, code), wanted);
    }

    /** Whoever opens the link is no colleague: what is wrong with the hub or a salon's database is not told here. */
    @ExceptionHandler
    ResponseEntity<String> later(Exception trouble, HttpServletRequest request) {
        Unforeseen.note(trouble);
        return response(Answer.LATER, Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "de"));
    }

    private ResponseEntity<String> response(Answer answer, String wanted) {
        Locale language = answer.language().getLanguage().isEmpty() ? preferred(wanted) : answer.language();
        String salon = salons.find(answer.salon()).map(Salon::name).orElse("");
        return ResponseEntity.status(status(answer.standing()))
                .contentType(HTML)
                .header("Content-Security-Policy", page.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page.draw(answer, salon, language));
    }

    private static Locale preferred(String wanted) {
        return wanted.strip().toLowerCase(Locale.ROOT).startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    private static HttpStatus status(Standing standing) {
        return switch (standing) {
            case OPEN, CONFIRMED, USED, SENT_AGAIN -> HttpStatus.OK;
            case WRONG_CODE, NO_CODE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case LOCKED, NOT_AGAIN -> HttpStatus.TOO_MANY_REQUESTS;
            case OVER -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
