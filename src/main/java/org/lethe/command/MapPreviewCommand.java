package org.lethe.command;

import java.util.Optional;
import org.lethe.erasure.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what forgetting one client would do. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Say what forgetting one client would do: rows, columns, what is kept and why. Changes nothing.")
final class MapPreviewCommand extends DatabaseCommand {

    @Option(names = "--client", required = true, paramLabel = "KEY", description = "The client's key or reference.")
    private String client = "";

    @Option(
            names = "--texts",
            description = "Show what stands in doubtful rows whose keys are told. Personal: mind who looks on.")
    private boolean texts;

    @Option(names = "--reasons", description = "Column by column, with the reasons why some stay.")
    private boolean reasons;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int run(DatabaseOptions.Opened opened) {
        Optional<Named> named = client(opened, client);
        if (named.isEmpty()) {
            talk().println("There is no client '" + client + "'.");
            return FOUND;
        }
        Preview preview = named.get().opened().database().preview(named.get().key());
        if (json) {
            json(preview);
        } else {
            text(preview, new DoubtfulTexts(opened.pool()));
        }
        return preview.guards().isEmpty() ? 0 : FOUND;
    }

    private void text(Preview preview, DoubtfulTexts shown) {
        PreviewLines lines = new PreviewLines(preview);
        (reasons ? lines.reasons() : lines.columns()).forEach(this::print);
        preview.holds()
                .forEach(hold -> print(hold.table() + ": " + hold.rows() + " rows stay sealed until " + hold.until()
                        + " (" + hold.norm() + ")"));
        preview.guards().forEach(guard -> print("in the way: " + guard.guard() + ": " + guard.say()));
        preview.doubtful().forEach(hit -> {
            print("left alone, doubtful: " + hit.textWithKeys());
            if (texts) {
                shown.of(hit).forEach(line -> print("  " + line));
            }
        });
        print("digest " + preview.digest());
    }
}
