package org.lethe.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lethe.erasure.ClientCard;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Match;
import org.lethe.erasure.Standing;
import org.lethe.identity.MappedSalons;
import org.lethe.keys.Vault;
import org.lethe.person.Identifiers;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;

/** The clients among whom a person chooses. Their keys leave the hub only encrypted, bound to the request. */
public final class Candidates {

    private final RequestBook book;
    private final RequestDatabases databases;
    private final Salons salons;
    private final MappedSalons mapped;
    private final Vault vault;

    public Candidates(RequestBook book, RequestDatabases databases, Salons salons, MappedSalons mapped, Vault vault) {
        this.book = book;
        this.databases = databases;
        this.salons = salons;
        this.mapped = mapped;
        this.vault = vault;
    }

    /** Whether the client of this request is settled, so that nothing is to be chosen. */
    boolean settled(StoredRequest request) {
        return !databases.of(request.id()).isEmpty();
    }

    /**
     * Who may be meant, as the salon's databases have it now; the client that was found, if one was.
     *
     * @throws org.lethe.erasure.SalonDatabaseDownException if one of the databases does not answer
     */
    public List<Candidate> of(StoredRequest request) {
        Salon salon = salons.get(request.salon());
        List<Candidate> candidates = new ArrayList<>();
        if (settled(request)) {
            for (Found found : databases.kept(request.id())) {
                mapped.database(salon, found.database())
                        .card(KeyText.parse(found.clientKey()))
                        .map(card -> settled(found.database(), card))
                        .ifPresent(candidates::add);
            }
            return candidates;
        }
        for (MappedDatabase database : mapped.databases(salon)) {
            for (Match match : matches(request, salon, database)) {
                candidates.add(candidate(request.id(), database, match));
            }
        }
        return candidates;
    }

    /**
     * The clients that were chosen, in the order in which the databases are worked on.
     *
     * @param tokens of candidates, at most one of each database
     * @throws NotUnderstoodException if a token names nobody who may be meant by this request now
     */
    List<Found> chosen(StoredRequest request, List<String> tokens) {
        Set<Found> wanted = new LinkedHashSet<>();
        tokens.forEach(token -> wanted.add(open(request.id(), token)));
        if (wanted.stream().map(Found::database).distinct().count() < wanted.size()) {
            throw new NotUnderstoodException("client", "names two clients of one database; choose one of them");
        }
        Salon salon = salons.get(request.salon());
        List<Found> found = new ArrayList<>();
        for (MappedDatabase database : mapped.databases(salon)) {
            for (Match match : matches(request, salon, database)) {
                Found one = new Found(database.name(), KeyText.of(match.key()));
                if (wanted.remove(one)) {
                    notProtected(match);
                    found.add(one);
                }
            }
        }
        if (!wanted.isEmpty() || found.isEmpty()) {
            throw noCandidate();
        }
        return found;
    }

    private static void notProtected(Match match) {
        if (match.standing() == Standing.PROTECTED) {
            throw new ReviewConflictException("This client is protected by the erasure map and is never forgotten."
                    + " Nothing was changed; refuse the request or change the map.");
        }
    }

    private List<Match> matches(StoredRequest request, Salon salon, MappedDatabase database) {
        Optional<Identifiers> who = book.content(request.id()).map(RequestContent::client);
        return who.map(identifiers -> database.find(identifiers, salon.country())).orElse(List.of()).stream()
                .filter(match -> match.standing() != Standing.FORGOTTEN)
                .toList();
    }

    private Candidate candidate(UUID request, MappedDatabase database, Match match) {
        Optional<ClientCard> card = database.card(match.key());
        return new Candidate(
                database.name(),
                token(request, database.name(), match.key()),
                match.reference(),
                card.map(ClientCard::name).orElse(null),
                card.map(ClientCard::lastVisit).orElse(null),
                match.standing(),
                match.matchedOn(),
                match.certain());
    }

    private static Candidate settled(String database, ClientCard card) {
        return new Candidate(
                database, null, card.reference(), card.name(), card.lastVisit(), card.state(), List.of(), true);
    }

    private String token(UUID request, String database, ClientKey key) {
        byte[] sealed = vault.seal(database + "\n" + KeyText.of(key), context(request));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private Found open(UUID request, String token) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII));
            String[] parts = vault.open(sealed, context(request)).split("\n", 2);
            return new Found(parts[0], parts[1]);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw noCandidate();
        }
    }

    private static NotUnderstoodException noCandidate() {
        return new NotUnderstoodException("client", "is no candidate of this request now; look at the review again");
    }

    private static String context(UUID request) {
        return "review-candidate:" + request;
    }
}
