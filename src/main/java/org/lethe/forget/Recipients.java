package org.lethe.forget;

import java.util.List;

/** Who is told of a forgetting besides the person (GDPR Art. 19). */
public interface Recipients {

    /** Their names, as the salon's settings have them. */
    List<String> of(String salon);
}
