package org.lethe.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.GuardHit;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.WhyNot;
import org.lethe.identity.MappedSalons;
import org.lethe.person.Personal;
import org.lethe.retention.ClientLabel;
import org.lethe.retention.DueClient;
import org.lethe.retention.DueClients;
import org.lethe.retention.Spared;
import org.lethe.salon.Salons;

/** The due clients as the engine finds them in a salon's leading database. */
final class MappedDueClients implements DueClients {

    private final MappedSalons mapped;
    private final Salons salons;

    MappedDueClients(MappedSalons mapped, Salons salons) {
        this.mapped = mapped;
        this.salons = salons;
    }

    @Override
    public List<DueClient> next(String salon, LocalDate lastVisitBefore, @Nullable String afterKey, int limit) {
        ClientKey after = afterKey == null ? null : KeyText.parse(afterKey);
        return leading(salon).due(lastVisitBefore, after, limit).stream()
                .map(due -> new DueClient(KeyText.of(due.key()), due.lastVisit()))
                .toList();
    }

    @Override
    public long count(String salon, LocalDate lastVisitBefore) {
        return leading(salon).countDue(lastVisitBefore);
    }

    @Override
    public long clients(String salon) {
        return leading(salon).countClients();
    }

    @Override
    public Optional<String> obstacle(String salon) {
        try {
            mapped.databases(salons.get(salon)).forEach(MappedDatabase::verifyMap);
            return Optional.empty();
        } catch (MapOutdatedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<String> key(String salon, Personal reference) {
        return leading(salon).keyOf(reference.reveal()).map(KeyText::of);
    }

    @Override
    public List<Spared> whyNot(String salon, String key, LocalDate lastVisitBefore) {
        WhyNot whyNot = leading(salon).whyNot(KeyText.parse(key), lastVisitBefore);
        List<Spared> reasons = new ArrayList<>();
        for (WhyNot.Reason reason : whyNot.reasons()) {
            if (reason == WhyNot.Reason.GUARDED) {
                whyNot.guards().forEach(guard -> reasons.add(spared(guard)));
            } else {
                reasons.add(spared(reason, whyNot, lastVisitBefore));
            }
        }
        return reasons;
    }

    @Override
    public Map<String, ClientLabel> labels(String salon, List<String> keys) {
        MappedDatabase leading = leading(salon);
        Map<String, ClientLabel> labels = new LinkedHashMap<>();
        for (String key : keys) {
            leading.card(KeyText.parse(key)).ifPresent(card -> {
                Personal reference = card.reference();
                labels.put(key, new ClientLabel(reference == null ? new Personal(key) : reference, card.name()));
            });
        }
        return labels;
    }

    private MappedDatabase leading(String salon) {
        return mapped.leading(salons.get(salon));
    }

    private static Spared spared(GuardHit guard) {
        return new Spared("guard", "Something stands in the way: " + guard.guard());
    }

    private static Spared spared(WhyNot.Reason reason, WhyNot whyNot, LocalDate before) {
        return switch (reason) {
            case GONE -> new Spared("gone", "There is no such client any more");
            case PROTECTED -> new Spared("protected", "The erasure map protects this client");
            case MERGED ->
                new Spared("merged", "The record was merged into another one and is forgotten together with it");
            case FORGOTTEN -> new Spared("forgotten", "The client was forgotten before");
            case VISITED ->
                new Spared(
                        "not-due",
                        "The last visit was on " + whyNot.lastVisit() + "; only who last came before " + before
                                + " is due");
            case CREATED ->
                new Spared("not-due", "The record is too young: only one made before " + before + " is due");
            case UNDATED ->
                new Spared("not-due", "No visit is known, and not when the record was made: no period has run out");
            case GUARDED -> throw new IllegalStateException("guards are named one by one");
        };
    }
}
