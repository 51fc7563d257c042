package org.lethe.erasure.draft.clients;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lethe.erasure.draft.values.Sample;

/** Codes that are written like the clients' keys, where these are cut from names: a former key tells who somebody is, too. */
public final class KeyLookalikes {

    private static final double NEARLY_ALL = 0.9;

    private final Set<String> forms = new HashSet<>();

    public KeyLookalikes(ClientKey key, Sample clients) {
        key.rekey().keySet().forEach(column -> clients.values(column).forEach(value -> forms.add(form(value))));
    }

    public boolean are(List<String> values) {
        long alike =
                values.stream().filter(value -> forms.contains(form(value))).count();
        return !values.isEmpty() && alike >= NEARLY_ALL * values.size();
    }

    /** {@code AAAAAAA99} for {@code MUELANN01}. */
    private static String form(String value) {
        return value.replaceAll("\\p{L}", "A").replaceAll("\\p{Nd}", "9");
    }
}
