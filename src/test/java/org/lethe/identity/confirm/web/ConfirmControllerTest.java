package org.lethe.identity.confirm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.identity.confirm.ConfirmTester.token;
import static org.lethe.identity.confirm.ConfirmTester.wrongCode;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.identity.confirm.ConfirmTester;
import org.lethe.identity.confirm.Invitation;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.testing.TestSalons;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayName("The confirmation page")
class ConfirmControllerTest {

    @TempDir
    Path folder;

    private ConfirmTester tester;
    private MockMvc web;

    @BeforeEach
    void open() {
        tester = new ConfirmTester(folder);
        web = MockMvcBuilders.standaloneSetup(new ConfirmController(tester.unit, salons()))
                .build();
    }

    @Test
    void asksForTheCodeInTheLanguageOfTheLetter() throws Exception {
        Invitation letter = tester.ask();
        MockHttpServletResponse response = visit(get("/confirm/" + token(letter)));
        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Ihre Daten löschen?");
        assertThat(page.select(".salon").text()).isEqualTo("Salon Seerose");
        assertThat(page.select("label[for=code]").text()).isEqualTo("Code aus der E-Mail");
        assertThat(page.select("form[method=post] input[name=code]")).hasSize(1);
        assertThat(page.select("script, link, img, [style], [onclick], a[href]"))
                .isEmpty();
        assertThat(response.getContentAsString()).doesNotContain(letter.code(), "anna");
    }

    @Test
    void mayLoadNothingAndSendNothingElsewhere() throws Exception {
        MockHttpServletResponse response = visit(get("/confirm/" + token(tester.ask())));
        assertThat(response.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void actsOnThePostWithTheCodeOnly() throws Exception {
        Invitation letter = tester.ask();
        assertThat(visit(post("/confirm/" + token(letter))).getStatus()).isEqualTo(422);
        MockHttpServletResponse wrong = visit(post("/confirm/" + token(letter)).param("code", wrongCode(letter)));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select("[role=alert]")
                        .text())
                .isEqualTo(
                        "Das ist nicht der Code aus der E-Mail. Es wurde nichts gelöscht. Sie haben noch 4 Versuche.");
        assertThat(tester.heard).isEmpty();

        MockHttpServletResponse right = visit(post("/confirm/" + token(letter)).param("code", letter.code()));
        assertThat(right.getStatus()).isEqualTo(200);
        assertThat(right.getContentAsString()).contains("Danke, das ist bestätigt");
        assertThat(visit(post("/confirm/" + token(letter)).param("code", letter.code()))
                        .getContentAsString())
                .contains("Das ist schon bestätigt");
        assertThat(tester.heard).containsExactly("proven FORGET");
    }

    @Test
    void offersANewMailWhenItIsLocked() throws Exception {
        Invitation letter = tester.ask();
        for (int wrong = 0; wrong < 5; wrong++) {
            visit(post("/confirm/" + token(letter)).param("code", wrongCode(letter)));
        }
        MockHttpServletResponse locked = visit(get("/confirm/" + token(letter)));
        assertThat(locked.getStatus()).isEqualTo(429);
        assertThat(Jsoup.parse(locked.getContentAsString()).select("input[name=again]"))
                .hasSize(1);
        visit(post("/confirm/" + token(letter)).param("again", "true"));
        assertThat(tester.letters).hasSize(2);
    }

    @Test
    void saysToAStrangerThatItKnowsNoSuchLink() throws Exception {
        MockHttpServletResponse english =
                visit(get("/confirm/" + "A".repeat(43)).header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(english.getStatus()).isEqualTo(404);
        assertThat(english.getContentAsString()).contains("We do not know this link", "lang=\"en\"");
    }

    @Test
    void tellsNobodyWhatIsTheMatterWithTheHub() throws Exception {
        Invitation letter = tester.ask();
        web = MockMvcBuilders.standaloneSetup(new ConfirmController(tester.unit, withoutAMap()))
                .build();
        MockHttpServletResponse page = visit(get("/confirm/" + token(letter)).header("Accept-Language", "en"));
        assertThat(page.getStatus()).isEqualTo(503);
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContentAsString())
                .contains("This does not work at the moment")
                .doesNotContain("kunden");
    }

    private static Salons withoutAMap() {
        return new Salons() {
            @Override
            public Collection<Salon> all() {
                return List.of();
            }

            @Override
            public Optional<Salon> find(String id) {
                if (id.isEmpty()) {
                    return Optional.empty();
                }
                throw new IllegalStateException("the map does not name kunden.email");
            }
        };
    }

    private MockHttpServletResponse visit(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static Salons salons() {
        Salon salon = TestSalons.seerose();
        return new Salons() {
            @Override
            public Collection<Salon> all() {
                return List.of(salon);
            }

            @Override
            public Optional<Salon> find(String id) {
                return all().stream().filter(one -> one.id().equals(id)).findFirst();
            }
        };
    }
}
