package org.lethe.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class ProblemTest {

    private final MockMvc rest = MockMvcBuilders.standaloneSetup(new Broken())
            .setControllerAdvice(new NotUnderstood(), new Unforeseen(), new PlainProblems(), new OfSpring())
            .build();

    /** As Spring Boot has it. */
    @ControllerAdvice
    static final class OfSpring extends ResponseEntityExceptionHandler {}

    @RestController
    static final class Broken {

        @GetMapping({"/broken", "/broken/{who}"})
        String get(@RequestParam int number) {
            throw new IllegalStateException("anna.mueller@post.example is " + number);
        }
    }

    @Test
    void whatNobodyForesawIsAProblemWithoutAnyValue() throws Exception {
        MockHttpServletResponse answer = get("/broken?number=1");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("urn:lethe:problem:unforeseen")
                .doesNotContain("anna");
    }

    @Test
    void aParameterThatCannotBeReadIsNamedAndItsValueIsNot() throws Exception {
        assertThat(get("/broken?number=anna").getContentAsString())
                .contains("number: is not a whole number", "\"field\":\"number\"")
                .doesNotContain("anna");
        assertThat(get("/broken").getContentAsString()).contains("number: is missing");
    }

    @Test
    void whatFailsBeforeADoorIsReachedSaysWhetherItWasTheHubOrTheRequest() {
        assertThat(Problem.members(Problem.plain(HttpStatus.INTERNAL_SERVER_ERROR)))
                .containsEntry("status", 500)
                .containsEntry("type", "urn:lethe:problem:unforeseen")
                .hasEntrySatisfying(
                        "detail", detail -> assertThat(String.valueOf(detail)).contains("its log says why"));
        assertThat(Problem.members(Problem.plain(HttpStatus.BAD_REQUEST)))
                .containsEntry("title", "Bad Request")
                .containsEntry("type", "urn:lethe:problem:bad-request");
    }

    @Test
    void noProblemRepeatsTheAddressOfItsRequest() throws Exception {
        assertThat(get("/broken/anna.mueller@post.example?number=1").getContentAsString())
                .contains("urn:lethe:problem:unforeseen")
                .doesNotContain("instance", "anna");
    }

    @Test
    void springsOwnProblemsHaveATypeAndRepeatNothingEither() throws Exception {
        MockHttpServletResponse answer = rest.perform(
                        MockMvcRequestBuilders.delete("/broken/anna.mueller@post.example"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getContentAsString())
                .contains("urn:lethe:problem:method-not-allowed", "Method Not Allowed")
                .doesNotContain("instance", "anna");
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return rest.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }
}
