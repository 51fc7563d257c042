package org.lethe.retention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.retention.TestHub.ANNA;
import static org.lethe.retention.TestHub.BEN;
import static org.lethe.retention.TestHub.TILL;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.request.Caller;
import org.lethe.request.NotAllowedException;
import org.lethe.request.Scope;
import org.lethe.retention.TestHub;
import org.lethe.web.NotUnderstood;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetentionRestTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final TestHub hub = new TestHub("2027-03-27T14:00");
    private Caller caller = ANNA;
    private final MockMvc rest = MockMvcBuilders.standaloneSetup(
                    new RetentionController(hub.room(), TestHub.SALONS, hub.clock()),
                    new ScanController(hub.room()),
                    new ExemptionController(hub.room()),
                    new OverCapController(hub.room()))
            .setControllerAdvice(new RetentionProblems(), new NotUnderstood())
            .setCustomArgumentResolvers(new WhoeverCalls())
            .build();

    @Test
    void aPeriodIsSavedAndReadBack() throws Exception {
        hub.clients("seerose", 3, LocalDate.of(2020, 1, 1));
        JsonNode saved = JSON.readTree(call("PUT", "/retention", "{\"months\":24,\"notice\":true}", 200));
        assertThat(saved.get("nextScanAt").stringValue()).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(saved.get("changeableUntil")).isEqualTo(saved.get("nextScanAt"));
        assertThat(saved.get("wouldForget").intValue()).isEqualTo(3);
        assertThat(JSON.readTree(call("GET", "/retention", null, 200))).isEqualTo(saved);
        JsonNode off = JSON.readTree(call("PUT", "/retention", "{\"months\":null}", 200));
        assertThat(off.get("months").isNull()).isTrue();
        assertThat(off.get("nextScanAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"months":"24"}              | months
                    {"months":2.5}               | months
                    {"months":0}                 | months
                    {"months":9999999999}        | months
                    {"notice":true}              | months
                    {"months":24,"notice":1}     | notice
                    {"months":24,"day":3}        | day
                    """)
    void whatIsWrongWithABodyIsNamed(String body, String field) throws Exception {
        assertThat(refused("PUT", "/retention", body, 400).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithoutRepeatingIt() throws Exception {
        assertThat(detail("{\"months\": geheim}")).doesNotContain("geheim");
        assertThat(detail("{\"months\":1}{}")).contains("JSON");
        assertThat(detail("")).isEqualTo("months: is missing");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /retention", "PUT, /retention/exemptions", "POST, /over-cap/approve", "POST, /over-cap/take-back"
    })
    void aBodyThatIsTooLongIsRefusedAndNotReadForWhomItIsNoBusiness(String method, String path) throws Exception {
        String body = "{\"months\":24}" + " ".repeat(70_000);
        assertThat(refused(method, path, body, 413).path("type").asString()).endsWith("too-large");
        caller = new Caller("user:receptionist", Set.of("seerose"), Set.of(Scope.FORGET));
        assertThat(thrown(method, path, body)).hasRootCauseInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatCannotBeAnsweredAsAskedIsNotDone() throws Exception {
        rest.perform(MockMvcRequestBuilders.put("/api/v1/salons/seerose/retention")
                        .accept("text/csv")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"months\":24}"))
                .andExpect(MockMvcResultMatchers.status().isNotAcceptable());
        assertThat(JSON.readTree(call("GET", "/retention", null, 200))
                        .get("months")
                        .isNull())
                .isTrue();
    }

    @Test
    void aScanIsStartedWatchedAndListed() throws Exception {
        hub.clients("seerose", 3, LocalDate.of(2020, 1, 1));
        assertThat(call("POST", "/retention/scan", null, 409)).contains("Retention is off");
        call("PUT", "/retention", "{\"months\":24}", 200);
        JsonNode scan = JSON.readTree(call("POST", "/retention/scan", null, 202));
        hub.work();
        String path = "/retention/scans/" + scan.get("id").stringValue();
        JsonNode done = JSON.readTree(call("GET", path, null, 200));
        assertThat(done.get("state").stringValue()).isEqualTo("DONE");
        assertThat(done.get("found").intValue()).isEqualTo(3);
        assertThat(JSON.readTree(call("GET", "/retention/scans", null, 200))).hasSize(1);
        assertThat(call("POST", path + "/resume", null, 409)).contains("cannot be resumed");
        assertThat(call("GET", "/retention/scans/00000000-0000-4000-8000-000000000000", null, 404))
                .contains("no-such-scan");
        assertThat(call("GET", "/retention/scans/x", null, 400)).contains("\"field\":\"id\"");
    }

    @Test
    void aPageThatBeginsWithWhatIsNotThereIsRefused() throws Exception {
        String nobody = "00000000-0000-4000-8000-000000000000";
        assertThat(call("GET", "/retention/scans?before=" + nobody, null, 400)).contains("is no scan of this salon");
        assertThat(call("GET", "/over-cap/requests?after=" + nobody, null, 400))
                .contains("is no request of this salon");
    }

    @Test
    void aPeriodThatCannotBeSavedIsNotLookedAtEither() throws Exception {
        hub.clients("seerose", 1, LocalDate.of(2027, 1, 1));
        assertThat(call("GET", "/retention/due?months=24", null, 200)).isEqualTo("[]");
        assertThat(call("GET", "/retention/due?months=-1200", null, 400)).contains("\"field\":\"months\"");
    }

    @Test
    void whatNoDatabaseTakesIsNamed() throws Exception {
        String body = "{\"reference\":\"K\\u00001\",\"until\":\"2028-01-01\",\"reason\":\"asked us to\"}";
        assertThat(refused("PUT", "/retention/exemptions", body, 400)
                        .path("field")
                        .asString())
                .isEqualTo("reference");
    }

    @Test
    void aSecondPersonSeesTheListAndApproves() throws Exception {
        hub.clients("seerose", 100, LocalDate.of(2027, 1, 1));
        call("PUT", "/retention", "{\"months\":24}", 200);
        call("POST", "/retention/scan", null, 202);
        hub.work();
        hub.clients("seerose", 50, LocalDate.of(2020, 1, 1));
        String path = "/retention/scans/"
                + JSON.readTree(call("POST", "/retention/scan", null, 202))
                        .get("id")
                        .stringValue();
        hub.work();
        assertThat(call("GET", path, null, 200)).contains("AWAITING_APPROVAL");
        assertThat(call("POST", path + "/approve", null, 403)).contains("second-person-needed");
        caller = TILL;
        assertThat(call("POST", path + "/approve", null, 403)).contains("second-person-needed");
        caller = BEN;
        assertThat(JSON.readTree(call("GET", path + "/due?limit=500", null, 200)))
                .hasSize(50);
        assertThat(call("POST", path + "/approve", null, 200)).contains("\"approvedBy\":\"user:ben\"");
    }

    @Test
    void aClientIsExemptedExplainedAndNoLongerExempted() throws Exception {
        hub.clients("seerose", 2, LocalDate.of(2020, 1, 1));
        call("PUT", "/retention", "{\"months\":24}", 200);
        String body = "{\"reference\":\"K1\",\"until\":\"2028-01-01\",\"reason\":\"asked us to\"}";
        call("PUT", "/retention/exemptions", body, 200);
        assertThat(call("GET", "/retention/exemptions", null, 200)).contains("asked us to");
        assertThat(call("GET", "/clients/K1/why-not", null, 200)).contains("\"exempt\"");
        assertThat(call("GET", "/clients/K9/why-not", null, 404)).contains("\"field\":\"reference\"");
        assertThat(call("GET", "/retention/why-not?reference=K1", null, 200)).contains("\"exempt\"");
        assertThat(call("GET", "/retention/why-not?reference=K%2F9", null, 404)).contains("\"field\":\"reference\"");
        call("DELETE", "/retention/exemptions?reference=K1", null, 204);
        assertThat(call("GET", "/clients/K1/why-not", null, 200)).contains("\"due\":true");
        assertThat(refused("PUT", "/retention/exemptions", body.replace("2028-01-01", "soon"), 400)
                        .path("field")
                        .asString())
                .isEqualTo("until");
    }

    @Test
    void aClientWhoIsBeingForgottenIsNotExempted() throws Exception {
        hub.clients("seerose", 1, LocalDate.of(2020, 1, 1));
        call("PUT", "/retention", "{\"months\":24}", 200);
        call("POST", "/retention/scan", null, 202);
        hub.work();
        hub.isBeingForgotten("seerose", "1");
        String body = "{\"reference\":\"K1\",\"until\":\"2028-01-01\",\"reason\":\"asked us to\"}";
        assertThat(call("PUT", "/retention/exemptions", body, 409)).contains("nothing was saved");
        assertThat(call("GET", "/retention/exemptions", null, 200)).isEqualTo("[]");
    }

    @Test
    void whereNothingRunsOverTheCapNothingIsDecided() throws Exception {
        hub.clients("seerose", 500, LocalDate.of(2027, 1, 1));
        JsonNode status = JSON.readTree(call("GET", "/over-cap", null, 200));
        assertThat(status.get("cap").intValue()).isEqualTo(100);
        assertThat(status.get("waiting").intValue()).isZero();
        assertThat(call("GET", "/over-cap/requests?limit=10", null, 200)).isEqualTo("[]");
        String upTo = "{\"upTo\":\"00000000-0000-4000-8000-000000000000\"}";
        assertThat(call("POST", "/over-cap/approve", upTo, 409)).contains("Nothing waits");
        assertThat(refused("POST", "/over-cap/approve", "{\"upTo\":\"all\"}", 400)
                        .path("field")
                        .asString())
                .isEqualTo("upTo");
    }

    @Test
    void withoutTheScopeNothingIsSaidNorDone() {
        caller = new Caller("user:receptionist", Set.of("seerose"), Set.of(Scope.FORGET));
        for (String path : new String[] {
            "/retention", "/retention/due", "/retention/scans", "/clients/K1/why-not", "/retention/why-not?reference=K1"
        }) {
            assertThat(thrown("GET", path, null)).hasRootCauseInstanceOf(NotAllowedException.class);
        }
        assertThat(thrown("PUT", "/retention", "{\"months\":24}")).hasRootCauseInstanceOf(NotAllowedException.class);
        assertThat(thrown("POST", "/retention/scan", null)).hasRootCauseInstanceOf(NotAllowedException.class);
    }

    private String call(String method, String path, String body, int status) throws Exception {
        var request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method), java.net.URI.create("/api/v1/salons/seerose" + path))
                .contentType(MediaType.APPLICATION_JSON);
        MockHttpServletResponse answer = rest.perform(body == null ? request : request.content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(Described.answers(method, "/api/v1/salons/seerose" + path))
                .as("openapi.yaml on %s %s", method, path)
                .contains(String.valueOf(status));
        return answer.getContentAsString();
    }

    private Throwable thrown(String method, String path, String body) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> call(method, path, body, 200));
    }

    private JsonNode refused(String method, String path, String body, int status) throws Exception {
        return JSON.readTree(call(method, path, body, status));
    }

    private String detail(String body) throws Exception {
        return refused("PUT", "/retention", body, 400).path("detail").asString();
    }

    private final class WhoeverCalls implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Caller.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binder) {
            return caller;
        }
    }
}
