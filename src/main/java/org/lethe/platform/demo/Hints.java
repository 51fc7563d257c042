package org.lethe.platform.demo;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Says at the end of start-up what to try. */
final class Hints {

    private static final Logger LOG = LoggerFactory.getLogger("lethe");

    private final DemoAccess access;
    private final Path home;

    Hints(DemoAccess access, Path home) {
        this.access = access;
        this.home = home;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info(
                """
                Lethe is ready.
                  Desk      {}/   (user and password: {})
                  API       {}/swagger-ui.html
                  Try       the three examples in README.md: REST, mail, queue
                  Stop      Ctrl-C; everything is kept in {}""",
                access.url(),
                home.resolve("demo-access.json"),
                access.url(),
                home);
    }
}
