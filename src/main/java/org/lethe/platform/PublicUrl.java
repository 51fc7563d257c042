package org.lethe.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Under which people reach the hub, from {@code lethe.public-url}: the links in its letters begin with it. */
final class PublicUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PublicUrl() {}

    /**
     * The address; where none is set, the demo's own.
     *
     * @throws UsedWronglyException if it leads nobody to the hub, or if there is none and this is not the demo: a letter
     *     with a link to the reader's own machine would prove nothing, and cannot be called back
     */
    static URI of(Environment environment) {
        String given = environment.getProperty("lethe.public-url", "").strip();
        if (!given.isEmpty()) {
            return absolute(given);
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return URI.create("http://127.0.0.1:" + environment.getProperty("server.port"));
        }
        throw new UsedWronglyException("LETHE_PUBLIC_URL is not set: without it the links in letters lead nowhere. Name"
                + " the address under which people reach the hub, for instance https://lethe.salon.example");
    }

    private static URI absolute(String given) {
        try {
            URI url = new URI(given);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (SCHEMES.contains(scheme) && url.getRawAuthority() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw wrong(given);
        }
        throw wrong(given);
    }

    private static UsedWronglyException wrong(String given) {
        return new UsedWronglyException(
                "LETHE_PUBLIC_URL is a whole address like https://lethe.salon.example, and not " + given);
    }
}
