package org.lethe.erasure.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sealed records as files, one for each request: what is kept where no hub keeps it. */
public final class SealedFolder {

    private final Path folder;

    public SealedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps the sealed records of a request; on disk when this returns.
     *
     * @return the file
     */
    public Path keep(UUID request, SealedBatch batch) {
        Path file = file(request);
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(request + ".new");
            Files.writeString(fresh, batch.toJson(), StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the held rows could not be kept in " + file + "; nothing was changed", e);
        }
    }

    /** Nothing was forgotten, so nothing needs to be kept. */
    public void drop(UUID request) {
        try {
            Files.deleteIfExists(file(request));
        } catch (IOException e) {
            throw new UncheckedIOException("a sealed record that is not needed could not be deleted", e);
        }
    }

    private Path file(UUID request) {
        return folder.resolve(request + ".json");
    }

    /**
     * Opens the records of a file, after it was written down beside it who did and why.
     *
     * @throws HoldKeyException if the key is another one or the file was tampered with
     */
    public static List<String> open(Path file, HoldKey key, String operator, String reason, Instant now) {
        try {
            SealedBatch batch = SealedBatch.ofJson(Files.readString(file, StandardCharsets.UTF_8));
            List<String> opened = batch.records().stream()
                    .map(record -> key.open(batch, record))
                    .toList();
            Path log = file.toAbsolutePath().resolveSibling("opened.log");
            Files.writeString(
                    log,
                    now + " " + file.getFileName() + " " + operator + ": " + reason.strip() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("the sealed records in " + file + " cannot be read", e);
        }
    }
}
