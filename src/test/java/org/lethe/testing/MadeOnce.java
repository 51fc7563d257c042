package org.lethe.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;

/** What takes long to make and does not change in a test run: tests run in several JVMs, and one makes it for all. */
public final class MadeOnce {

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Maker {
        void make(Path folder) throws Exception;
    }

    private MadeOnce() {}

    /** Does something that no two of the JVMs may do at once. */
    public static synchronized <T> T alone(String name, Callable<T> action) {
        Path lock = Path.of("target", name + ".lock").toAbsolutePath();
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
                FileLock held = channel.lock()) {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException("could not do " + name, e);
        }
    }

    /** The folder of this name under {@code target}: whoever asks first fills it, the others wait for that. */
    public static synchronized Path folder(String name, Maker maker) {
        Path folder = Path.of("target", name).toAbsolutePath();
        Path complete = folder.resolveSibling(name + ".complete");
        try (FileChannel channel = FileChannel.open(folder.resolveSibling(name + ".lock"), CREATE, WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(complete)) {
                // somebody may have died over it
                FileSystemUtils.deleteRecursively(folder);
                maker.make(Files.createDirectory(folder));
                Files.createFile(complete);
            }
            return folder;
        } catch (Exception e) {
            throw new IllegalStateException("could not make " + name, e);
        }
    }
}
