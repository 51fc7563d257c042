package org.lethe.intake.mail.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The header fields of a mail or part, decoded, in order; names without regard to case. */
public record Fields(List<Field> all) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    /**
     * One field.
     *
     * @param value as a person would read it
     * @param list as a list of addresses, of {@link EncodedWords#decodeNames}
     */
    public record Field(String name, String value, String list) {

        /** A field that was printed for a person. */
        public Field(String name, String value) {
            this(name, value, value);
        }
    }

    public Fields {
        all = List.copyOf(all);
    }

    public Stream<String> values(String name) {
        return all.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value);
    }

    public Optional<String> first(String name) {
        return values(name).findFirst();
    }

    public boolean has(String name) {
        return values(name).findAny().isPresent();
    }

    public boolean has(String name, String... parts) {
        return values(name).map(value -> value.toLowerCase(Locale.ROOT)).anyMatch(value -> Stream.of(parts)
                .anyMatch(value::contains));
    }

    /** The addresses of a field; what cannot be parsed is searched for anything that looks like an address. */
    public List<Mailbox> mailboxes(String name) {
        List<Mailbox> found = new ArrayList<>();
        all.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .limit(20)
                .forEach(field -> found.addAll(mailboxes(field)));
        return found;
    }

    /** Some programs encode the address as well; that is read only where there is no other. */
    private static List<Mailbox> mailboxes(Field field) {
        List<Mailbox> listed = parse(field.list());
        return listed.isEmpty() ? parse(field.value()) : listed;
    }

    private static List<Mailbox> parse(String value) {
        String bounded = value.length() > 10_000 ? value.substring(0, 10_000) : value;
        List<Mailbox> found = new ArrayList<>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(bounded, false)) {
                if (address.getAddress() != null
                        && ADDRESS.matcher(address.getAddress()).matches()) {
                    found.add(mailbox(address.getAddress(), address.getPersonal()));
                }
            }
        } catch (AddressException notAnAddressList) {
            found.clear();
        }
        return found.isEmpty() ? search(bounded) : found;
    }

    private static List<Mailbox> search(String value) {
        List<Mailbox> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(value);
        int from = 0;
        while (matcher.find()) {
            String name = value.substring(from, matcher.start()).replaceAll("[<>\"\\[\\](),;]|mailto:", " ");
            found.add(mailbox(matcher.group(), name));
            from = matcher.end();
        }
        return found;
    }

    private static Mailbox mailbox(String address, @Nullable String name) {
        return Mailbox.of(address, name == null ? null : EncodedWords.restored(name));
    }
}
