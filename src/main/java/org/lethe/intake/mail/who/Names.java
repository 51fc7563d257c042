package org.lethe.intake.mail.who;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the name of the person a letter is about: a field, an introduction, the closing, the sender's display name. */
final class Names {

    private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String CAPITAL = "(?:(?-i:\\p{Lu})(?:\\.|[\\p{L}'’-]{1,60}+|(?=\\s)))";
    private static final String NAME =
            "(" + CAPITAL + "(?:[ ]++(?:(?:von|van|zu|zur|der|den|de|del|di|da|dos|la|le|ten|ter|vom|und)[ ]+){0,2}"
                    + CAPITAL + "){0,3})";
    private static final String FIELD_END = "\\s*+[:=]\\s*+\\*?\\s*+([^\\n,;|/]{2,60})";

    private static final Pattern FULL = Pattern.compile(
            "(?:^|[\\n,;|(•*-])\\s*+(?:(?:mein |mein vollständiger |vollständiger |vor- (?:und|&|/) ?(?:nach|zu))?name|name, vorname|vorname,? (?:und )?(?:nach|zu)?name|kund(?:e|in|enname)|"
                    + "full name|my name|client name|customer name|customer|nom et pr[ée]nom|pr[ée]nom et nom|nom complet|nombre(?: completo| y apellidos?)?|"
                    + "nome e cognome|nome completo|naam|volledige naam|imi[ęe] i nazwisko|ad[ıi](?:m)? (?:ve )?soyad[ıi](?:m)?)"
                    + "\\s*+[:=]\\s*+\\*?\\s*+([^\\n;|/]{2,60})",
            I);
    private static final Pattern FIRST = Pattern.compile(
            "(?:^|[\\n,;|(•*-])\\s*+(?:vorname|first name|given name|forename|pr[ée]nom|nombre|nome|voornaam|imi[ęe]|ad[ıi]?)"
                    + FIELD_END,
            I);
    private static final Pattern LAST = Pattern.compile(
            "(?:^|[\\n,;|(•*-])\\s*+(?:nachname|familienname|zuname|last name|surname|family name|nom(?: de famille)?|apellidos?|cognome|achternaam|nazwisko|soyad[ıi]?|apelido|sobrenome)"
                    + FIELD_END,
            I);
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:mein name ist|mein name lautet|ich hei(?:ß|ss)e|hier (?:ist|spricht|schreibt)|ich bin(?: die| der)?|"
                    + "unter dem namen|auf den namen|namens|my name is|i am|i'm|this is|under the name(?: of)?|in the name of|"
                    + "je m'appelle|je soussign[ée]e?,?|me llamo|mi nombre es|mi chiamo|io sottoscritt[oa],?|mijn naam is|ik heet|"
                    + "nazywam si[ęe]|ad[ıi]m|ben|meu nome [ée]|chamo-me|me chamo|eu,)(?:\\s*+:)?\\s++(?:frau |herr )?"
                    + NAME,
            I);
    private static final Pattern I_NAME =
            Pattern.compile("(?:\\bich|\\bI|\\bje|\\bik|\\byo|\\bio),? (?:frau |herr )?" + NAME + "\\s*[,(]");
    private static final Pattern BORN = Pattern.compile(
            NAME + "\\s*+[,(]?\\s*+(?:geb\\b\\.?|geboren|born|\\*\\s?\\d|n[ée]e? le|nacid[oa]|nat[oa] il)", I);
    private static final Pattern SUBJECT_PERSON = Pattern.compile(
            "(?:mein(?:e[rsmn]?)?|unser(?:e[rsmn]?)?|my|our|the|ma|mon|mi|mia|mio|mijn)\\s+(?:\\p{L}+\\s+)?(?:tochter|sohn(?:e?s)?|kind(?:e?s)?|enkel(?:in|s)?|mutter|vaters?|oma|opa|ehefrau|frau|"
                    + "mann(?:e?s)?|ehemann(?:e?s)?|partner(?:in|s)?|schwester|bruders?|schwiegermutter|mandant(?:in|en)|klient(?:in|en)|betreuten?|"
                    + "daughter|son|child|mother|father|husband|wife|partner|sister|brother|grandmother|grandfather|mum|mom|dad|client|aunt|uncle|nephew|niece|granddaughter|grandson|tante|onkels?|neffen?|nichte|großmutter|großvaters?|schwiegervaters?|"
                    + "fille|fils|m[èe]re|hija|hijo|figlia|figlio|dochter|zoon|filha|filho)(?:'s)?\\s*+[,:(]?\\s*+(?:namens |called |named |frau |herrn? |mr\\.? |mrs\\.? |ms\\.? )?"
                    + NAME,
            I);
    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:her|his|the child's) (?:full )?name is|(?:ihr|sein|der) name (?:ist|lautet)|(?:sie|er|es) hei(?:ß|ss)t)\\s+"
                    + NAME,
            I);
    private static final Pattern ACTING_FOR = Pattern.compile(
            "(?:im namen (?:von|der|des)|im auftrag (?:von|der|des)|in vollmacht für|on behalf of|acting for|agent (?:of|for)|(?:mutter|vater|erziehungsberechtigte[rn]?|betreuer(?:in)?|mother|father|parent|guardian) (?:von|of)|au nom de|en nombre de|per conto di|namens)\\s+"
                    + "(?:(?:unserer?|meiner?s?|our|my)\\s+)?(?:(?:mandant(?:in|en)|client|klient(?:in|en))\\s*+,?\\s*+)?(?:frau |herrn? |mr\\.? |mrs\\.? |ms\\.? |mme |m\\. )?"
                    + NAME,
            I);
    private static final Pattern CLOSING = Pattern.compile(
            "(?:^|[\\n.!?,;])\\s*+(?:mit (?:den )?(?:freundlichen?|besten?|lieben?|herzlichen?|vielen|sonnigen|freundl\\.?|schönen) (?:grü(?:ß|ss)en?|gr(?:ue|u)(?:ß|ss)en?|gru(?:ß|ss)|dank|empfehlungen)(?: (?:aus|und) [^\\n,]{2,30})?|"
                    + "(?:liebe|viele|beste|herzliche|freundliche|schöne|sonnige) (?:grü(?:ß|ss)e|gr(?:ue|u)(?:ß|ss)e)(?: (?:aus|von) [^\\n,]{2,30})?|gl?g|vlg|(?:lieben|besten|schönen|freundlichen) gru(?:ß|ss)|"
                    + "grü(?:ß|ss)e|gr(?:ue|u)(?:ß|ss)e|gru(?:ß|ss)|mfg|m\\.?f\\.?g\\.?|lg|vg|bg|hg|hochachtungsvoll|danke(?:schön|sch[öo]n| schön| schon mal| schonmal| im voraus| vorab| sehr| euch| ihnen| dir| und (?:lg|gruß|grüße))?|(?:vielen|besten|herzlichen|lieben|tausend) dank(?: und (?:lg|gruß|grüße|viele grüße))?|dank(?: und gruß)?|merci|"
                    + "(?:kind|best|warm|many|with kind|with best|warmest|kindest)? ?regards|(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?|yours|best(?: wishes)?|cheers|(?:many )?thanks(?: a lot| again| very much| so much| in advance| and regards)?|thank you(?: very much| so much| in advance)?|thx|ta|"
                    + "cordialement|bien (?:à vous|cordialement)|salutations(?: distinguées)?|atentamente|un (?:cordial )?saludo|saludos(?: cordiales)?|gracias|(?:cordiali|distinti) saluti|cordialmente|grazie(?: mille| tante)?|"
                    + "met vriendelijke groet(?:en)?|mvg|groet(?:en|jes)?|vriendelijke groet(?:en)?|bedankt|alvast bedankt|z poważaniem|pozdrawiam|dziękuję|saygılarımla|saygilarimla|teşekkürler|tesekkurler|teşekkür ederim|atenciosamente|obrigad[oa]|(?:com os melhores )?cumprimentos)"
                    + "(?![\\p{L}])\\s*[,.!–:-]*\\s*",
            I);

    private final String language;

    Names(String language) {
        this.language = language;
    }

    /** The name of a child or of whomever the writer acts for. */
    Optional<Name> ofOther(String text) {
        return Stream.of(SUBJECT_PERSON, CALLED, ACTING_FOR)
                .flatMap(pattern -> first(pattern, text).stream())
                .findFirst()
                .or(() -> field(text))
                .or(() -> first(BORN, text));
    }

    Optional<Name> ofWriter(String text, String signature, @Nullable String display) {
        Optional<Name> shown = display == null ? Optional.empty() : Name.of(display, language, true);
        Optional<Name> said = field(text).or(() -> introduced(text)).or(() -> closing(text, shown));
        if (said.isPresent() && said.get().full()) {
            return shown.filter(
                            name -> said.get().shorterThan(name) || said.get().holds(name))
                    .or(() -> said);
        }
        Optional<Name> signed = signature
                .lines()
                .findFirst()
                .flatMap(line -> Name.of(line, language, false))
                .filter(Name::full);
        if (shown.filter(Name::full).isPresent()) {
            return shown;
        }
        return signed.or(() -> said).or(() -> shown);
    }

    private Optional<Name> field(String text) {
        Matcher first = FIRST.matcher(text);
        Matcher last = LAST.matcher(text);
        if (first.find() && last.find()) {
            Optional<Name> given = Name.of(first.group(1), "en", true);
            Optional<Name> family = Name.of("X " + last.group(1), "en", true);
            if (given.isPresent() && family.isPresent()) {
                String firstName = joined(given.get());
                return Optional.of(new Name(firstName, family.get().last()));
            }
        }
        Matcher full = FULL.matcher(text);
        while (full.find()) {
            Optional<Name> name = field(full.group(1), 0);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static String joined(Name name) {
        return name.last() == null ? String.valueOf(name.first()) : name.first() + " " + name.last();
    }

    /** The value of a name field may go on with something else: the longest beginning that is a name counts. */
    private Optional<Name> field(String value, int tried) {
        Optional<Name> name = Name.of(value, language, true);
        int cut = Math.max(value.lastIndexOf(','), value.lastIndexOf(" - "));
        return name.isPresent() || cut <= 0 || tried > 3 ? name : field(value.substring(0, cut), tried + 1);
    }

    private Optional<Name> introduced(String text) {
        return Stream.of(INTRODUCED, I_NAME, BORN)
                .flatMap(pattern -> first(pattern, text).filter(Name::full).stream())
                .findFirst();
    }

    private Optional<Name> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<Name> name = trimmed(matcher.group(1));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** A run of capitalised words, less those at its end that are no part of a name. */
    private Optional<Name> trimmed(String run) {
        String rest = run;
        while (!rest.isEmpty()) {
            Optional<Name> name = Name.of(rest, language, false);
            if (name.isPresent()) {
                return name;
            }
            int cut = rest.lastIndexOf(' ');
            rest = cut > 0 ? rest.substring(0, cut).strip() : "";
        }
        return Optional.empty();
    }

    /** What stands below or behind the last closing words; without any, a last line that is a name. */
    private Optional<Name> closing(String text, Optional<Name> shown) {
        Matcher closings = CLOSING.matcher(text);
        Optional<Name> found = Optional.empty();
        while (closings.find()) {
            Optional<Name> name = below(text.substring(closings.end()));
            found = name.isPresent() ? name : found;
        }
        if (found.isPresent()) {
            return found;
        }
        String[] lines = text.strip().split("\n");
        String last =
                lines[lines.length - 1].strip().replaceFirst("^(?i)(?:ihre?|eure|euer|deine?|your|gez\\.)\\s+", "");
        last = last.replaceFirst("[,;(]?\\s*+(?:(?i:tel|mobil|handy)\\.?:?\\s*)?\\+?\\d.*$", "");
        String[] sentences = last.split("[.!?]\\s+");
        return Name.of(last, language, false)
                .filter(name -> name.full() || shown.isEmpty())
                .or(() -> Name.of(sentences[sentences.length - 1], language, false)
                        .filter(Name::full));
    }

    private Optional<Name> below(String rest) {
        int seen = 0;
        for (String line : rest.split("\n", 8)) {
            if (line.isBlank()) {
                continue;
            }
            String bare = line.strip().replaceFirst("^(?i)(?:ihre?|eure|euer|deine?|your|gez\\.)\\s+", "");
            int comma = bare.indexOf(',');
            Optional<Name> name = comma < 0
                    ? Name.of(bare, language, bare.split("\\s+").length <= 3)
                    : Name.of(bare.substring(comma + 1), language, false)
                            .filter(Name::full)
                            .or(() -> Name.of(bare.substring(0, comma), language, false));
            if (name.isEmpty() && bare.contains("(")) {
                name = Name.of(bare.substring(0, bare.indexOf('(')), language, false);
            }
            if (name.isPresent() || ++seen >= 2) {
                return name;
            }
        }
        return Optional.empty();
    }
}
