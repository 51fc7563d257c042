package org.lethe.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub. */
@SpringBootApplication(scanBasePackages = "org.lethe")
public class LetheApplication {

    /** Starts the hub and returns when it is ready; it runs until the process is told to stop. */
    public static void serve(String[] arguments) {
        SpringApplication.run(LetheApplication.class, arguments);
    }
}
