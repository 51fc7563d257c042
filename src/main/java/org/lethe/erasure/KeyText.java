package org.lethe.erasure;

import java.util.List;

/** Client keys as one text, for stores: parts separated by the control character U+001F, which no key holds. */
public final class KeyText {

    private static final String SEPARATOR = "\u001f";

    private KeyText() {}

    public static String of(ClientKey key) {
        return String.join(SEPARATOR, key.parts());
    }

    public static ClientKey parse(String text) {
        return new ClientKey(List.of(text.split(SEPARATOR, -1)));
    }
}
