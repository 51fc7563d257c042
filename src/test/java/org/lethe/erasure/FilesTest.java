package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
