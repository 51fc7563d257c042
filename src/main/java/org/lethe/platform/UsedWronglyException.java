package org.lethe.platform;

import org.springframework.boot.ExitCodeGenerator;

/** The hub was started with settings that make no sense. Ends the process with exit code 2. */
public final class UsedWronglyException extends RuntimeException implements ExitCodeGenerator {

    public UsedWronglyException(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
