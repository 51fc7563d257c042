package org.lethe;

import org.lethe.command.Commands;
import org.lethe.platform.LetheApplication;

/** Starts Lethe: serves, or runs one command. */
public final class Lethe {

    private Lethe() {}

    public static void main(String[] arguments) {
        if (Commands.serves(arguments)) {
            LetheApplication.serve(Commands.withoutServe(arguments));
        } else {
            System.exit(Commands.run(arguments));
        }
    }
}
