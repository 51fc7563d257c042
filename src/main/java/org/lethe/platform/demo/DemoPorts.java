package org.lethe.platform.demo;

import org.springframework.core.env.Environment;

/** The ports of the demo, offset already added. */
record DemoPorts(int http, int postgres, int broker, int smtp, int imap) {

    static DemoPorts of(Environment environment) {
        return new DemoPorts(
                environment.getRequiredProperty("server.port", Integer.class),
                environment.getRequiredProperty("lethe.demo.postgres-port", Integer.class),
                environment.getRequiredProperty("lethe.demo.broker-port", Integer.class),
                environment.getRequiredProperty("lethe.demo.smtp-port", Integer.class),
                environment.getRequiredProperty("lethe.demo.imap-port", Integer.class));
    }
}
