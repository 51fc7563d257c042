package org.lethe.notice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.KeyedHash;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.state.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers people who wrote: in their language, signed by the salon, in the thread of their letter. A letter is put
 * into the outbox, in the caller's transaction.
 */
public final class Letters {

    private final Outbox outbox;
    private final LetterWriter writer;
    private final Correspondence correspondence;
    private final Salons salons;
    private final JsonMapper json;

    /** @param templates folder of the salons' own templates, if there are any */
    public Letters(
            Outbox outbox,
            JdbcClient jdbc,
            KeyedHash hashes,
            Salons salons,
            @Nullable Path templates,
            JsonMapper json,
            Clock clock) {
        this.outbox = outbox;
        this.writer = new LetterWriter(templates);
        this.correspondence = new Correspondence(jdbc, hashes, salons, clock);
        this.salons = salons;
        this.json = json;
    }

    /**
     * Writes a letter, unless the rules of correspondence forbid it: none to addresses that do not answer, one
     * acknowledgement per thread, five letters per address and day.
     *
     * @param request the request it is about, if there is one
     * @return whether a letter will be sent
     */
    public boolean write(String salon, @Nullable UUID request, ReplyAddress to, Reply reply) {
        Salon from = salons.get(salon);
        String address = from.mail().address();
        if (address == null) {
            return false;
        }
        Optional<Instant> leaves = correspondence.admit(from, to, reply);
        leaves.ifPresent(notBefore -> add(from, address, request, to, reply, notBefore));
        return leaves.isPresent();
    }

    /** Forgets whom it wrote to in times past; to be called once a day. */
    public void forgetOld() {
        correspondence.forgetOld();
    }

    private void add(
            Salon from, String address, @Nullable UUID request, ReplyAddress to, Reply reply, Instant notBefore) {
        UUID id = Ids.next();
        String reference = String.valueOf(request == null ? id : request);
        LetterWriter.Written written = writer.write(reply, from, to.language(), reference);
        Mail mail = new Mail(
                address,
                from.name(),
                to.address().reveal().strip(),
                written.subject(),
                written.text(),
                written.html(),
                written.language(),
                MessageIds.of(id, address),
                MessageIds.valid(to.messageId()).orElse(null));
        outbox.add(Notice.letter(id, from.id(), request, json.writeValueAsString(mail)), notBefore);
    }
}
