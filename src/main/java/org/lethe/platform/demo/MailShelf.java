package org.lethe.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lethe.keys.Vault;

/**
 * The demo's mails on disk, encrypted: one file a mail, which is there when {@link #keep} returns, and one that says
 * where each lies now. A mail that nobody has any more leaves the disk with the next {@link #settle}.
 */
final class MailShelf {

    private static final String MAIL = ".mail";
    private static final String PLACES = "places";

    private final Path folder;
    private final Vault vault;
    private final Set<UUID> onDisk = new HashSet<>();
    private String settled = "";

    MailShelf(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    /** Whose mail it is, the folder it lies in, and its flags as one word each. */
    record Place(String owner, String folder, List<String> flags) {

        private String line(UUID mail) {
            return String.join("\t", mail.toString(), coded(owner), coded(folder), String.join(" ", flags));
        }
    }

    /** A mail and where it lies. */
    record Kept(UUID mail, Place place, byte[] message) {}

    /** Writes a mail down, for good. */
    UUID keep(Place place, byte[] message) {
        UUID mail = UUID.randomUUID();
        write(mail + MAIL, place.line(mail) + "\n" + new String(message, StandardCharsets.ISO_8859_1));
        onDisk.add(mail);
        return mail;
    }

    /** Writes down where every mail lies now; those that are not named leave the disk. */
    void settle(Map<UUID, Place> places) {
        StringBuilder text = new StringBuilder();
        places.forEach((mail, place) -> text.append(place.line(mail)).append('\n'));
        if (text.toString().equals(settled)) {
            return;
        }
        Set<UUID> gone = new HashSet<>(onDisk);
        gone.removeAll(places.keySet());
        gone.forEach(mail -> text.append(mail).append('\n'));
        write(PLACES, text.toString());
        for (UUID mail : gone) {
            delete(folder.resolve(mail + MAIL));
            onDisk.remove(mail);
        }
        settled = text.toString();
    }

    /** All mails as they were left; one that came after the last settling lies where it was first put. */
    List<Kept> all() {
        try {
            Files.createDirectories(folder);
            Map<UUID, Place> places = places();
            List<Kept> found = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(MAIL)).toList()) {
                    Kept kept = read(file);
                    onDisk.add(kept.mail());
                    if (!places.containsKey(kept.mail())) {
                        found.add(kept);
                    } else if (!places.get(kept.mail()).owner().isEmpty()) {
                        found.add(new Kept(kept.mail(), places.get(kept.mail()), kept.message()));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's mails cannot be read", e);
        }
    }

    private Map<UUID, Place> places() throws IOException {
        Path file = folder.resolve(PLACES);
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<UUID, Place> found = new HashMap<>();
        vault.open(Files.readAllBytes(file), PLACES).lines().forEach(line -> found.put(mail(line), place(line)));
        return found;
    }

    private Kept read(Path file) throws IOException {
        String text = vault.open(Files.readAllBytes(file), file.getFileName().toString());
        int end = text.indexOf('\n');
        String line = text.substring(0, end);
        return new Kept(mail(line), place(line), text.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static UUID mail(String line) {
        return UUID.fromString(line.split("\t", 2)[0]);
    }

    /** A line with nothing but a mail says that the mail is gone. */
    private static Place place(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 1) {
            return new Place("", "", List.of());
        }
        return new Place(
                plain(cells[1]), plain(cells[2]), cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ")));
    }

    private static String coded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String plain(String coded) {
        return URLDecoder.decode(coded, StandardCharsets.UTF_8);
    }

    private void write(String name, String text) {
        try {
            Path draft = folder.resolve(name + ".new");
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(vault.seal(text, name));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a mail of the demo could not be written to " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a mail of the demo could not be deleted", e);
        }
    }
}
