package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna müller.jpg",
                "2024/../anna müller.jpg",
                "/var/photos/anna müller.jpg",
                "file:///var/photos/anna müller.jpg",
                "file:///var/photos/anna%20m%C3%BCller.jpg",
                "FILE:/var/photos/anna%20müller.jpg",
                "file://localhost/var/photos/anna%20müller.jpg",
                "file:anna%20müller.jpg"
            })
    void aPathAndAFileUrlOfThisMachineAreUnderstood(String value) {
        assertThat(Files.below("/var/photos", value))
                .contains(new DoomedFile(Path.of("/var/photos"), Path.of("/var/photos/anna müller.jpg")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../secret.txt",
                "file:///etc/passwd",
                "file:///var/photos/%2e%2e/secret.txt",
                "file://elsewhere/var/photos/anna.jpg",
                "file:///var/photos/100%.jpg",
                "file:///var/photos",
                "https://photos.example/anna.jpg",
                "s3://photos/anna.jpg",
                "C:\\KASSE\\FOTO\\anna.jpg",
                "\\\\server\\foto\\anna.jpg"
            })
    void whatLiesElsewhereIsLeft(String value) {
        assertThat(Files.below("/var/photos", value)).isEmpty();
    }

    @Test
    void aLinkToAFolderElsewhereLeadsOutOfTheRoot(@TempDir Path folder) throws IOException {
        Path root = java.nio.file.Files.createDirectories(folder.resolve("photos"));
        Path elsewhere = java.nio.file.Files.createDirectories(folder.resolve("elsewhere"));
        java.nio.file.Files.createDirectories(root.resolve("2026"));
        java.nio.file.Files.createSymbolicLink(root.resolve("link"), elsewhere);
        assertThat(Files.below(root.toString(), "link/anna.jpg")).isEmpty();
        assertThat(Files.below(root.toString(), "2026/anna.jpg")).isPresent();
        assertThat(Files.below(root.toString(), "never/made/anna.jpg")).isPresent();
    }
}
