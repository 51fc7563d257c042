package org.lethe.intake.mail.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/** Stands before an IMAP server and makes it like some real ones: without MOVE, and with a mail it cannot hand out. */
final class PickyServer implements AutoCloseable {

    private static final Pattern FETCH = Pattern.compile("(\\S+) UID FETCH (\\S+) .*BODY\\.PEEK.*\\s*");

    private final ServerSocket door;
    private final int server;
    private final long broken;
    private final boolean hangsUp;

    private interface Pump {
        void run() throws IOException;
    }

    /**
     * @param broken the UID of the mail that cannot be handed out
     * @param hangsUp whether it hangs up when it is asked for that mail, instead of saying no
     */
    PickyServer(int server, long broken, boolean hangsUp) throws IOException {
        this.hangsUp = hangsUp;
        this.server = server;
        this.broken = broken;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        start(() -> {
            while (true) {
                connect(door.accept());
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    private void connect(Socket client) throws IOException {
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        OutputStream toClient = client.getOutputStream();
        start(() -> {
            InputStream said = new BufferedInputStream(client.getInputStream());
            for (byte[] line = line(said); line.length > 0; line = line(said)) {
                Matcher fetch = FETCH.matcher(new String(line, StandardCharsets.ISO_8859_1));
                boolean cannot = fetch.matches() && holdsBroken(fetch.group(2));
                if (cannot && hangsUp) {
                    break;
                }
                if (cannot) {
                    write(
                            toClient,
                            (fetch.group(1) + " NO message is corrupt\r\n").getBytes(StandardCharsets.US_ASCII));
                } else {
                    write(behind.getOutputStream(), line);
                }
            }
            client.close();
            behind.close();
        });
        start(() -> {
            InputStream answered = new BufferedInputStream(behind.getInputStream());
            for (byte[] line = line(answered); line.length > 0; line = line(answered)) {
                String text = new String(line, StandardCharsets.ISO_8859_1);
                boolean capabilities = text.startsWith("* CAPABILITY");
                write(toClient, capabilities ? text.replace(" MOVE", "").getBytes(StandardCharsets.ISO_8859_1) : line);
            }
            client.close();
        });
    }

    private boolean holdsBroken(String set) {
        return Arrays.stream(UIDSet.toArray(UIDSet.parseUIDSets(set))).anyMatch(uid -> uid == broken);
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static void write(OutputStream out, byte[] line) throws IOException {
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }

    private static void start(Pump pump) {
        Thread thread = new Thread(() -> {
            try {
                pump.run();
            } catch (IOException e) {
                // one side has hung up, and so does this one
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
