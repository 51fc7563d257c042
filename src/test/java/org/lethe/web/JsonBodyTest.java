package org.lethe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lethe.request.NotUnderstoodException;

class JsonBodyTest {

    @Test
    void aBodyWithoutEndIsReadNoFurtherThanTheLimit() {
        Endless body = new Endless();
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> JsonBody.read(body, Set.of()));
        assertThat(body.given).isLessThanOrEqualTo(BodyReader.LIMIT + 1);
    }

    @Test
    void noBodyIsAnObjectWithoutFields() throws IOException {
        JsonBody body = read("", "note", "missing");
        assertThat(body.textOrNull("note")).isNull();
        assertThat(body.texts("missing")).isEmpty();
        assertThatExceptionOfType(NotUnderstoodException.class).isThrownBy(() -> body.text("note"));
    }

    @Test
    void oneTextIsAListOfOneWhereThatIsAllowed() throws IOException {
        JsonBody body = read("{\"client\":\"17\"}", "client");
        assertThat(body.textOrTexts("client")).containsExactly("17");
        assertThatExceptionOfType(NotUnderstoodException.class).isThrownBy(() -> body.texts("client"));
    }

    @Test
    void whatIsNotKnownHereIsNamedAndWhatIsSaidTwiceIsNotTaken() {
        assertThatExceptionOfType(NotUnderstoodException.class)
                .isThrownBy(() -> read("{\"day\":3}", "months", "notice"))
                .withMessage("day: is not known here; known are months, notice");
        assertThatExceptionOfType(NotUnderstoodException.class)
                .isThrownBy(() -> read("{\"months\":3,\"months\":4}", "months"));
    }

    @Test
    void aNameThatMayBeAValueIsNotRepeated() {
        assertThatExceptionOfType(NotUnderstoodException.class)
                .isThrownBy(() -> read("{\"anna.mueller@post.example\":3}", "months"))
                .withMessageStartingWith("(a field with an unusual name): is not known here");
    }

    private static JsonBody read(String text, String... known) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Set.of(known));
    }

    /** Gives as many spaces as anybody wants. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return ' ';
        }
    }
}
