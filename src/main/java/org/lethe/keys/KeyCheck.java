package org.lethe.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the hub's keys against the state store: the first hub leaves a check value per key, every later one must have
 * the same keys. Without this a hub with fresh keys would start on data that it can neither open nor recognise.
 */
public final class KeyCheck {

    private static final String CONTEXT = "key check";
    private static final String LEAVE = SqlFile.read("keys/leave.sql");
    private static final String CHECK_VALUES = SqlFile.read("keys/check-values.sql");

    private final JdbcClient state;

    public KeyCheck(JdbcClient state) {
        this.state = state;
    }

    /**
     * Passes if these keys belong to this state store, or if the store has none yet.
     *
     * @throws KeyFileException naming the files that do not belong
     */
    public void confirm(HubKeys keys) {
        leaveCheckValues(keys);
        Map<String, Predicate<String>> checks = Map.of(
                HubKeys.VAULT, value -> opens(keys.vault(), value),
                HubKeys.SUPPRESSION, value -> same(value, hashCheck(keys.suppression())),
                HubKeys.LOOKUP, value -> same(value, hashCheck(keys.lookup())),
                HubKeys.LEDGER,
                        value -> same(value, keys.signing().verifyingKey().fingerprint()));
        List<String> wrong = new ArrayList<>();
        state.sql(CHECK_VALUES).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .filter(known ->
                        !checks.getOrDefault(known.getKey(), value -> true).test(known.getValue()))
                .forEach(known -> wrong.add(keys.file(known.getKey()).toString()));
        if (!wrong.isEmpty()) {
            throw new KeyFileException("The state store was made with other keys than " + String.join(", ", wrong)
                    + ". Nothing was started, nothing was changed. Put the key files back from the backup of the hub's "
                    + "keys, or name the folder that holds them; all nodes of a hub use the same key files.");
        }
    }

    private void leaveCheckValues(HubKeys keys) {
        leave(HubKeys.VAULT, Base64.getEncoder().encodeToString(keys.vault().seal(CONTEXT, CONTEXT)));
        leave(HubKeys.SUPPRESSION, hashCheck(keys.suppression()));
        leave(HubKeys.LOOKUP, hashCheck(keys.lookup()));
        leave(HubKeys.LEDGER, keys.signing().verifyingKey().fingerprint());
    }

    private void leave(String key, String value) {
        state.sql(LEAVE).param("key", key).param("value", value).update();
    }

    private static boolean opens(Vault vault, String value) {
        try {
            return vault.open(Base64.getDecoder().decode(value), CONTEXT).equals(CONTEXT);
        } catch (IllegalStateException | IllegalArgumentException otherKey) {
            return false;
        }
    }

    private static String hashCheck(KeyedHash hash) {
        return Base64.getEncoder().encodeToString(hash.hash(CONTEXT, CONTEXT));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
