package org.lethe.hub;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.lethe.testing.MadeOnce;

/**
 * How a {@link CrashingHub} is started in a process of its own. A hub loads some 19,000 classes, so the first one writes
 * an archive of them for the others, which halves their start; folders cannot be in such an archive and become jars.
 */
final class HubProgram {

    private static final List<Path> PARTS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();

    /** Made when the first process is asked for, and again when what it is made from has changed. */
    private static final class Made {
        static final Path FOLDER = MadeOnce.folder("hub-program-" + stamp(), folder -> {
            jars(folder);
            List<String> line = line(folder, "-XX:ArchiveClassesAtExit=" + archive(folder));
            try (HubProcess hub = new HubProcess(line, List.of("--lethe.traces=off"))) {
                hub.start();
            }
        });
    }

    private HubProgram() {}

    /** The command line up to the hub's own arguments. */
    static List<String> line() {
        return line(Made.FOLDER, "-XX:SharedArchiveFile=" + archive(Made.FOLDER), "-Xshare:auto");
    }

    private static List<String> line(Path folder, String... archive) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of(archive));
        String classes = PARTS.stream()
                .map(part -> Files.isDirectory(part) ? jar(folder, part) : part)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        line.addAll(List.of("-cp", classes, CrashingHub.class.getName()));
        return line;
    }

    private static Path archive(Path folder) {
        return folder.resolve("hub.jsa");
    }

    private static Path jar(Path folder, Path part) {
        return folder.resolve(PARTS.indexOf(part) + ".jar");
    }

    private static String stamp() {
        Checksum sum = new CRC32();
        for (Path part : PARTS) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.sorted().toList()) {
                    sum.update((file + " " + Files.getLastModifiedTime(file)).getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void jars(Path folder) throws IOException {
        for (Path part : PARTS) {
            if (Files.isDirectory(part)) {
                fill(jar(folder, part), part);
            }
        }
    }

    private static void fill(Path jar, Path folder) throws IOException {
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
        }
    }
}
