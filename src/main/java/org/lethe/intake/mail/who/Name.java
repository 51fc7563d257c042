package org.lethe.intake.mail.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.letter.Fold;

/** A person's name, first and last; one of them may be missing. */
record Name(@Nullable String first, @Nullable String last) {

    /** Characters of a line in which a name is looked for; brackets in it may hold more than the name. */
    private static final int LONGEST_LINE = 500;

    private static final Pattern TITLE = Pattern.compile(
            "(?i)^(?:herrn?|frau|hr|fr|familie|fam|mr|mrs|ms|miss|mx|dr|prof|professor|dipl|ing|mag|med|mba|sir|madame|mme|"
                    + "monsieur|m|señora?|sra|sr|signora|sig|mevrouw|mevr|dhr|pani?|senhora?|ra|rain|rechtsanwalt|rechtsanwältin|inh)\\.?$");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "zu", "zur", "zum", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du",
            "la", "le", "ten", "ter", "vom", "af", "el", "al", "bin", "ben", "und", "y", "e");
    private static final Set<String> NEVER = words(
            """
            ihr ihre ihrem kundin kunde tel telefon mobil handy fax team salon gmbh kg ug ag ltd inc llc support service
            kundenservice info grüße grüßen gruß damen herren danke dank hallo liebe lieber bitte daten datenschutz
            löschung dsgvo gdpr mail email e adresse straße str platz weg allee anfrage guten tag sehr geehrte geehrter
            best regards kind sincerely thanks thank you sent from iphone android dear hi hello please my your the
            ich sie wir du es das die ist bin war habe hat mit für aus bei nicht auch noch nur mehr freundlichen viele vielen
            friseur friseursalon hair studio beauty kosmetik kanzlei rechtsanwälte geschäftsführer redaktion newsletter
            kontakt contact customer client office admin webmaster noreply reply manager director marketing sales
            geburtsdatum geboren geb kundennummer name vorname nachname telefonnummer anschrift deutschland germany
            to whom it may concern and i am is of in on at for with advance again all this that not
            montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
            september oktober november dezember monday tuesday wednesday thursday friday saturday sunday
            cordialement merci grazie saludos gracias obrigado obrigada groeten groet pozdrawiam dziękuję teşekkürler
            atentamente cordiali saluti a quien le interese geachte chi competenza qui droit beste voraus schon mühe
            vorab hilfe antwort rückmeldung bestätigung erledigung bemühungen verständnis info kenntnisnahme voraus
            under article pursuant according
            tochter sohn kind mutter vater daughter son child mother father
            hoogachtend dzięki dzieki hoi hej groetjes gr pozdro mille obrigado
            much lot kindly soon forward hope help time attention immediate fast quick so
            """);

    private static Set<String> words(String text) {
        return java.util.stream.Stream.of(text.strip().split("\\s+"))
                .map(Fold::of)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    boolean full() {
        return first != null && last != null;
    }

    /** Whether the other name is this one, written out or with its umlauts. */
    boolean shorterThan(Name other) {
        if (first == null || last == null || other.first == null || other.last == null) {
            return false;
        }
        boolean initial = first.replace(".", "").length() == 1 && other.first.startsWith(first.replace(".", ""));
        boolean sameLast = Fold.of(last).equals(Fold.of(other.last));
        return sameLast && (initial || Fold.of(first).equals(Fold.of(other.first))) && other.first.length() > 2;
    }

    /** Whether this name, read from running text, holds the whole other name and something more. */
    boolean holds(Name other) {
        return other.full() && Fold.of(first + " " + last).contains(Fold.of(other.first + " " + other.last));
    }

    /** "Anna Müller", "Müller, Anna", "Dr. Anna von Müller": what reads as a name and nothing else. */
    static Optional<Name> of(String written, String language, boolean anyCase) {
        if (written.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String text = written.replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[\"*_<>|„“]", " ")
                .replaceAll("[\\s.,;:!–-]+$", "")
                .replaceAll("['’]s$", "")
                .strip();
        if (text.isEmpty()
                || text.length() > 60
                || text.contains("@")
                || text.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int comma = text.indexOf(',');
        if (comma > 0) {
            Optional<List<String>> last = tokens(text.substring(0, comma), anyCase);
            Optional<List<String>> first = tokens(text.substring(comma + 1), anyCase);
            return last.isPresent()
                            && first.isPresent()
                            && last.get().size() <= 3
                            && first.get().size() <= 3
                    ? Optional.of(new Name(String.join(" ", first.get()), String.join(" ", last.get())))
                    : Optional.empty();
        }
        return tokens(text, anyCase).flatMap(tokens -> split(tokens, language));
    }

    private static Optional<List<String>> tokens(String text, boolean anyCase) {
        List<String> kept = new ArrayList<>();
        for (String token : text.strip().split("\\s+")) {
            boolean particle = PARTICLES.contains(token.toLowerCase(Locale.ROOT));
            if (TITLE.matcher(token).matches() && !(particle && !kept.isEmpty())) {
                continue;
            }
            boolean shaped = token.matches("\\p{L}[\\p{L}'’.\\u2019-]*");
            boolean upper = !token.isEmpty() && Character.isUpperCase(token.charAt(0));
            if (!shaped || (NEVER.contains(Fold.of(token.replace(".", ""))) && !(particle && !kept.isEmpty()))) {
                return Optional.empty();
            }
            boolean sentenceEnd = token.endsWith(".") && token.length() > 4;
            if (sentenceEnd || (!upper && !anyCase && !particle)) {
                return Optional.empty();
            }
            kept.add(particle && !kept.isEmpty() ? token : cased(token));
        }
        return kept.isEmpty() || kept.size() > 5 ? Optional.empty() : Optional.of(kept);
    }

    private static String cased(String token) {
        boolean shouting = token.length() > 2 && token.equals(token.toUpperCase(Locale.ROOT));
        boolean small = token.equals(token.toLowerCase(Locale.ROOT));
        if (!shouting && !small) {
            return token;
        }
        StringBuilder text = new StringBuilder();
        boolean start = true;
        for (char c : token.toLowerCase(Locale.ROOT).toCharArray()) {
            text.append(start ? Character.toTitleCase(c) : c);
            start = c == '-' || c == '\'' || c == '’';
        }
        return text.toString();
    }

    private static Optional<Name> split(List<String> tokens, String language) {
        if (tokens.size() == 1) {
            boolean word = tokens.get(0).length() > 1;
            return word ? Optional.of(new Name(tokens.get(0), null)) : Optional.empty();
        }
        String end = tokens.get(tokens.size() - 1);
        if (end.replace(".", "").length() == 1) {
            return Optional.of(new Name(String.join(" ", tokens.subList(0, tokens.size() - 1)), null));
        }
        int last = tokens.size() - 1;
        boolean twoSurnames = tokens.size() == 3
                && (language.equals("es") || language.equals("pt"))
                && !PARTICLES.contains(tokens.get(1).toLowerCase(Locale.ROOT));
        if (twoSurnames || (tokens.size() == 4 && (language.equals("es") || language.equals("pt")))) {
            last = tokens.size() - 2;
        }
        while (last > 1 && PARTICLES.contains(tokens.get(last - 1).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return Optional.of(new Name(
                String.join(" ", tokens.subList(0, last)), String.join(" ", tokens.subList(last, tokens.size()))));
    }
}
