package org.lethe.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads what is given as a receipt: a file, or {@code -} for the standard input. */
final class ReceiptFiles {

    private static final int LARGEST = 16 << 20;

    private ReceiptFiles() {}

    static byte[] read(CommandLine command, String name) {
        try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new ParameterException(command, name + " is larger than any receipt");
            }
            return content;
        } catch (IOException e) {
            throw new ParameterException(command, name + " cannot be read", e);
        }
    }
}
