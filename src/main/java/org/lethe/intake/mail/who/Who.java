package org.lethe.intake.mail.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.letter.OnBehalf;
import org.lethe.intake.mail.mime.Mailbox;
import org.lethe.person.Personal;

/** Finds in a letter who it is about. */
public final class Who {

    /** Characters that are read of anything somebody else has written: some patterns below cost its square. */
    private static final int LONGEST = 10_000;

    private static final Pattern TOWN = Pattern.compile(
            "([^\\n]{4,60}?\\d{1,6}+\\s?[a-z]?)\\s{0,20}[,\\n]\\s{0,20}((?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[^\\n,;]{2,40})");
    private static final Map<String, String> COUNTRIES = Map.of(
            "en", "GB", "fr", "FR", "es", "ES", "it", "IT", "nl", "NL", "pl", "PL", "tr", "TR", "pt", "PT", "de", "DE");
    private static final Set<String> COUNTRY_DOMAINS =
            Set.of("at", "ch", "de", "ie", "fr", "es", "it", "nl", "pl", "tr", "pt", "be", "lu", "uk");

    private final Phones phones = new Phones();

    /**
     * What is known beside the text.
     *
     * @param sender who wrote the letter, if that may be the client
     * @param subject of the letter; may name a customer number or a birth date
     * @param others addresses that are not the client's: the salon's, its staff's, other recipients
     * @param country ISO 3166 of the salon
     * @param language of the letter
     */
    public record Circumstances(
            @Nullable Mailbox sender,
            String subject,
            Set<String> others,
            String country,
            String language,
            OnBehalf onBehalf) {}

    public Said find(String fresh, String signature, Circumstances known) {
        String text = cut(fresh);
        String whole = signature.isBlank() ? text : cut(text + "\n" + signature);
        String subject = cut(known.subject());
        Names names = new Names(known.language());
        Mailbox sender = known.sender();
        String display =
                sender == null || sender.name() == null ? null : sender.name().reveal();
        Optional<Name> name = known.onBehalf() == OnBehalf.SELF
                ? names.ofWriter(text, cut(signature), display)
                : names.ofOther(text)
                        .or(() -> known.onBehalf() == OnBehalf.CHILD
                                ? Optional.empty()
                                : names.ofWriter(text, cut(signature), display));
        Optional<String> email = Emails.onFile(sender == null ? whole : text, known.others());
        LocalDate birth = Dates.birth(whole)
                .or(() -> birthBesideName(text, name))
                .or(() -> Dates.birth(subject))
                .orElse(null);
        return new Said(
                email.map(Personal::new).orElse(sender == null ? null : sender.address()),
                phones.in(whole, countries(known)),
                name.map(Name::first).map(Personal::new).orElse(null),
                name.map(Name::last).map(Personal::new).orElse(null),
                birth,
                Numbers.customer(whole)
                        .or(() -> Numbers.customer(subject))
                        .map(Personal::new)
                        .orElse(null),
                address(whole));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Optional<LocalDate> birthBesideName(String text, Optional<Name> name) {
        String last = name.map(Name::last).orElse("");
        return last.isEmpty()
                ? Optional.empty()
                : text.lines()
                        .filter(line -> line.contains(last) && line.length() < 80)
                        .flatMap(line -> Dates.beside(line).stream())
                        .findFirst();
    }

    /** Where a number without a prefix may be at home, the likeliest first. */
    private static List<String> countries(Circumstances known) {
        Set<String> countries = new LinkedHashSet<>();
        Mailbox sender = known.sender();
        String domain = sender == null ? "" : sender.domain();
        String end = domain.substring(domain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (COUNTRY_DOMAINS.contains(end) && !end.equals("de")) {
            countries.add(end.equals("uk") ? "GB" : end.toUpperCase(Locale.ROOT));
        }
        countries.add(known.country());
        countries.add(COUNTRIES.getOrDefault(known.language(), known.country()));
        return new ArrayList<>(countries);
    }

    private static @Nullable Personal address(String text) {
        Matcher matcher = TOWN.matcher(text);
        return matcher.find()
                ? new Personal(
                        matcher.group(1).strip() + ", " + matcher.group(2).strip())
                : null;
    }
}
