package org.lethe.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A folder of key files, readable by the hub's user alone. A file is written whole and then renamed into place, under a
 * lock that holds between processes: whoever starts second reads what the first one made.
 */
final class KeyFolder {

    private static final Object ONE_AT_A_TIME = new Object();
    private static final Set<PosixFilePermission> OWNER_READ_WRITE =
            Set.copyOf(PosixFilePermissions.fromString("rw-------"));
    private static final Set<PosixFilePermission> OWNER_ALL = Set.copyOf(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    byte[] read(String name) {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            throw new KeyFileException("The key file " + file + " is missing. Nothing was started. Put the file back "
                    + "from the backup of the hub's keys.");
        }
        checkRights(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeyFileException(
                    "The key file " + file + " cannot be read by user " + System.getProperty("user.name")
                            + ". Nothing was started.",
                    e);
        }
    }

    /** What the file holds; where there is none yet, a fresh one is written first. */
    byte[] readOrCreate(String name, Supplier<byte[]> fresh) {
        if (!has(name)) {
            create(name, fresh);
        }
        return read(name);
    }

    private void create(String name, Supplier<byte[]> fresh) {
        synchronized (ONE_AT_A_TIME) {
            try {
                makeFolder();
                Path lockFile = file(".lock");
                try (FileChannel channel = FileChannel.open(
                                lockFile,
                                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                                rights(OWNER_READ_WRITE));
                        var lock = channel.lock()) {
                    if (lock.isValid() && !has(name)) {
                        writeWhole(name, fresh.get());
                    }
                }
            } catch (IOException e) {
                throw new KeyFileException(
                        "The key file " + file(name) + " could not be written. Nothing was started. The folder must be "
                                + "writable for user " + System.getProperty("user.name") + ".",
                        e);
            }
        }
    }

    private void makeFolder() throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(OWNER_ALL));
        }
    }

    private void writeWhole(String name, byte[] content) throws IOException {
        Path whole = file(name + ".new");
        Files.deleteIfExists(whole);
        try (FileChannel out = FileChannel.open(
                whole, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(OWNER_READ_WRITE))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(whole, file(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Owner only; a file that belongs to somebody else (a mounted secret of root's) may be readable by the hub's group,
     * which is PostgreSQL's rule for its TLS key.
     */
    private static void checkRights(Path file) {
        if (!posix(file)) {
            return;
        }
        try {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            String found = PosixFilePermissions.toString(rights);
            rights.removeAll(OWNER_ALL);
            if (!Files.getOwner(file).getName().equals(System.getProperty("user.name"))) {
                rights.remove(PosixFilePermission.GROUP_READ);
            }
            if (!rights.isEmpty()) {
                throw new KeyFileException("The key file " + file + " is open to others (" + found
                        + "). Nothing was started. Run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new KeyFileException("The rights of the key file " + file + " cannot be read.", e);
        }
    }

    private FileAttribute<?>[] rights(Set<PosixFilePermission> rights) {
        Path parent = folder;
        while (parent != null && !Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            parent = parent.getParent();
        }
        return parent != null && posix(parent)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
