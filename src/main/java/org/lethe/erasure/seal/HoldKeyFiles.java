package org.lethe.erasure.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A pair of hold keys as two files: {@code hold-public.json} for the hub, {@code hold-private.json} (readable by its
 * owner only) for the salon's safe.
 *
 * @param fingerprint of the pair
 */
public record HoldKeyFiles(Path publicFile, Path privateFile, String fingerprint) {

    private static final String PUBLIC = "hold-public.json";
    private static final String PRIVATE = "hold-private.json";

    /**
     * Makes a new pair in this folder.
     *
     * @throws HoldKeyException if there is one already: whoever overwrites it can never open what was sealed to it
     */
    public static HoldKeyFiles create(Path folder) {
        HoldKeys.Pair pair = HoldKeys.generate();
        HoldKeyFiles files = new HoldKeyFiles(folder.resolve(PUBLIC), folder.resolve(PRIVATE), pair.fingerprint());
        try {
            Files.createDirectories(folder);
            writePrivate(files.privateFile, pair.privateText());
            Files.writeString(files.publicFile, pair.publicText() + "\n", StandardOpenOption.CREATE_NEW);
            return files;
        } catch (FileAlreadyExistsException e) {
            throw new HoldKeyException("There are hold keys in " + folder + " already. They were not overwritten, since"
                    + " what is sealed to them could never be opened again. Name another folder.");
        } catch (IOException e) {
            throw new UncheckedIOException("the hold keys could not be written to " + folder, e);
        }
    }

    /** The pair in this folder; a new one when there is none. */
    public static HoldKeyFiles loadOrCreate(Path folder) {
        Path file = folder.resolve(PUBLIC);
        if (!Files.exists(file)) {
            return create(folder);
        }
        return new HoldKeyFiles(file, folder.resolve(PRIVATE), seal(file).fingerprint());
    }

    /** A seal to the public key in this file. */
    public static Seal seal(Path publicFile) {
        return Seal.to(read(publicFile));
    }

    /** The private key in this file. */
    public static HoldKey key(Path privateFile) {
        return HoldKey.of(read(privateFile));
    }

    private static void writePrivate(Path file, String text) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class);
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new HoldKeyException("The hold key " + file + " cannot be read. Nothing was sealed or opened.");
        }
    }
}
