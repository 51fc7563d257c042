package org.lethe.erasure.map;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to one column (or JSON path, or array element) of a forgotten client. */
public sealed interface Strategy {

    /** The word for it in previews, receipts and the digest. */
    String word();

    /** Stays as it is. */
    record Keep(@Nullable String reason) implements Strategy {
        @Override
        public String word() {
            return "keep";
        }
    }

    /** Becomes NULL, or the neutral value of its type where NULL is not allowed. */
    record Suppress() implements Strategy {
        @Override
        public String word() {
            return "suppress";
        }
    }

    /** Becomes this text; <code>{n}</code> and <code>{random:8}</code> in it differ from row to row. */
    record Replace(Template value) implements Strategy {
        @Override
        public String word() {
            return "replace";
        }
    }

    /** Becomes a random token that is not derived from the value. */
    record Pseudonym(Template token) implements Strategy {
        @Override
        public String word() {
            return "pseudonym";
        }
    }

    /** Becomes less exact. */
    record Generalise(Generalisation to) implements Strategy {
        @Override
        public String word() {
            return "generalise";
        }
    }

    /** Loses the client's own identifiers and nothing else. */
    record Redact() implements Strategy {
        @Override
        public String word() {
            return "redact";
        }
    }

    /** A JSON document, path by path; {@code *} stands for everything that no other path names. */
    record Json(Map<String, Strategy> paths) implements Strategy {
        public Json {
            paths = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(paths));
        }

        @Override
        public String word() {
            return "json";
        }
    }

    /** Each element of an array. */
    record Elements(Strategy each) implements Strategy {
        @Override
        public String word() {
            return "array";
        }
    }

    /** The file that the column names is deleted after the commit; the column itself is treated by {@code then}. */
    record DeleteFile(String root, Strategy then) implements Strategy {
        @Override
        public String word() {
            return "file";
        }
    }

    /** Becomes the value of an SQL expression of the map, for instance a search vector. */
    record Regenerate(String sql) implements Strategy {
        @Override
        public String word() {
            return "regenerate";
        }
    }

    /** The database computes it from other columns. */
    record Generated() implements Strategy {
        @Override
        public String word() {
            return "generated";
        }
    }
}
