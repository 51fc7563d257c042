package org.lethe.request;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/** A {@link ReplyAddress} as named texts, for encrypted storage. The texts are personal. */
public final class ReplyAddressText {

    private ReplyAddressText() {}

    /**
     * What is known of it, by name, sorted.
     *
     * @param prefix of each name, to keep them apart from other texts of the same map
     */
    public static Map<String, String> toMap(String prefix, ReplyAddress reply) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(prefix + "address", reply.address().reveal());
        texts.put(prefix + "language", reply.language().toLanguageTag());
        put(texts, prefix + "messageId", reply.messageId());
        put(texts, prefix + "thread", reply.thread());
        return texts;
    }

    /** The address again, if there is one; other names in the map are passed over. */
    public static Optional<ReplyAddress> fromMap(String prefix, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(prefix + "address"))
                .map(address -> new ReplyAddress(
                        new Personal(address),
                        Locale.forLanguageTag(texts.getOrDefault(prefix + "language", "de")),
                        texts.get(prefix + "messageId"),
                        texts.get(prefix + "thread")));
    }

    private static void put(Map<String, String> texts, String name, @Nullable String value) {
        if (value != null) {
            texts.put(name, value);
        }
    }
}
