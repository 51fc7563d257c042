package org.lethe.hub;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How a {@link CrashingHub} is started in a process of its own. A hub loads some 19,000 classes, so the first one writes
 * an archive of them for the others, which halves their start; folders cannot be in such an archive and become jars.
 */
final class HubProgram {

    private static final Path FOLDER = RunningHub.newHome();
    private static final String CLASSES = classes();

    /** Made once, when the first process is asked for. */
    private static final class Archive {
        static final Path FILE = FOLDER.resolve("hub.jsa");

        static {
            try (HubProcess hub =
                    new HubProcess(line(List.of("-XX:ArchiveClassesAtExit=" + FILE)), List.of("--lethe.traces=off"))) {
                hub.start();
            } catch (Exception e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    private HubProgram() {}

    /** The command line up to the hub's own arguments. */
    static List<String> line() {
        return line(List.of("-XX:SharedArchiveFile=" + Archive.FILE, "-Xshare:auto"));
    }

    private static List<String> line(List<String> archive) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(archive);
        line.addAll(List.of("-cp", CLASSES, CrashingHub.class.getName()));
        return line;
    }

    private static String classes() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(
                    Files.isDirectory(path)
                            ? jar(path, FOLDER.resolve(entries.size() + ".jar")).toString()
                            : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path jar(Path folder, Path jar) {
        try (Stream<Path> paths = Files.walk(folder);
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path path : paths.filter(path -> !path.equals(folder)).toList()) {
                boolean directory = Files.isDirectory(path);
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(directory ? name + "/" : name));
                if (!directory) {
                    Files.copy(path, out);
                }
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
