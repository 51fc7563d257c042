package org.lethe.intake.mail.who;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that a letter says is on file. */
final class Emails {

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,6}\\.[A-Za-z]{2,18}");
    /** Words that give an address to answer to, or somebody else's, rather than the one on file. */
    private static final Pattern NOT_ON_FILE = Pattern.compile(
            "(?:antwort|antworten sie|reply|erreichen|erreichbar|schreiben sie (?:mir )?an|bestätigung an|contact|kontaktieren|reach me|cc|datenschutzbeauftragte)[^\\n.!?]{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ON_FILE = Pattern.compile(
            "(?:registriert|gespeichert|angemeldet|hinterlegt|e-?mail(?:-?\\s?adresse)?|mailadresse|registered|account|address|on file|courriel|correo|konto|unter|adres|posta)[^\\n@]{0,40}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Emails() {}

    /** An address in the text that is none of {@code others}; one that is called the address on file comes first. */
    static Optional<String> onFile(String text, Set<String> others) {
        Matcher matcher = ADDRESS.matcher(text);
        Optional<String> plain = Optional.empty();
        while (matcher.find()) {
            String address = matcher.group().toLowerCase(Locale.ROOT);
            String before = text.substring(Math.max(0, matcher.start() - 80), matcher.start());
            boolean other =
                    others.contains(address) || NOT_ON_FILE.matcher(before).find();
            if (other) {
                continue;
            }
            if (ON_FILE.matcher(before).find()) {
                return Optional.of(address);
            }
            plain = plain.isPresent() ? plain : Optional.of(address);
        }
        return plain;
    }
}
