package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.List;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.links.DraftLink;

/** Writes a link as the map says it. */
final class LinkText {

    private LinkText() {}

    static String of(DraftLink link, DraftedMap draft) {
        boolean plain = link.form() == DraftLink.Form.CLIENT && link.where().isEmpty();
        return plain ? Yaml.list(link.by()) : inLong(link, draft);
    }

    static String inLong(DraftLink link, DraftedMap draft) {
        return "{" + String.join(", ", parts(link, draft)) + "}";
    }

    /** The lines of the long form. */
    static List<String> parts(DraftLink link, DraftedMap draft) {
        var parts = new ArrayList<String>();
        link.via().ifPresent(via -> parts.add("via: " + Yaml.name(draft.called(via))));
        switch (link.form()) {
            case CLIENT, VIA -> parts.add("by: " + Yaml.list(link.by()));
            case MATCH ->
                parts.add("match: {" + Yaml.name(link.by().get(0)) + ": "
                        + Yaml.name(link.to().get(0)) + "}");
            case MENTIONS ->
                parts.add("mentions: ["
                        + String.join(", ", link.by().stream().map(Yaml::name).toList()) + "]");
        }
        if (link.form() == DraftLink.Form.VIA && !link.to().isEmpty()) {
            parts.add("to: " + Yaml.list(link.to()));
        }
        link.prefix().ifPresent(prefix -> parts.add("prefix: " + Yaml.quoted(prefix)));
        link.where().ifPresent(condition -> parts.add("where: " + Yaml.quoted(condition)));
        return parts;
    }

    static String comment(DraftLink link) {
        return "   # " + (link.doubtful() ? "DECISION: " : "") + link.because();
    }
}
