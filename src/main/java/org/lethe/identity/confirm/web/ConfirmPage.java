package org.lethe.identity.confirm.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.identity.confirm.Answer;
import org.lethe.identity.confirm.Standing;
import org.lethe.state.Sha256;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Draws the page: one heading, what happened, what to do; no script, one style sheet named by its hash. */
final class ConfirmPage {

    private static final Map<String, Properties> WORDS =
            Map.of("de", load("/confirm/de.properties"), "en", load("/confirm/en.properties"));

    private final TemplateEngine engine = engine();
    private final String page = text("/confirm/page.html");
    private final String style = text("/confirm/page.css").strip();

    /** What the page may load and do: its own style and its own form, nothing else. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style))
                + "'; form-action 'self'; " + "frame-ancestors 'none'; base-uri 'none'";
    }

    String draw(Answer answer, String salon, Locale language) {
        Properties words = language.getLanguage().equals("de") ? words("de") : words("en");
        Standing standing = answer.standing();
        String name = standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean form = standing == Standing.OPEN || standing == Standing.WRONG_CODE || standing == Standing.NO_CODE;
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("language", language.getLanguage().equals("de") ? "de" : "en");
        model.put("style", style);
        model.put("salon", salon);
        model.put("title", word(words, form ? "open.title" : name + ".title"));
        model.put("lead", word(words, form ? "open.text" : name + ".text"));
        model.put("form", form);
        model.put("again", standing == Standing.LOCKED);
        model.put("problem", form && standing != Standing.OPEN ? word(words, name + ".text") : null);
        model.put("left", form && standing == Standing.WRONG_CODE ? left(words, answer.triesLeft()) : null);
        model.put("label", word(words, "label"));
        model.put("hint", word(words, "hint"));
        model.put("button", word(words, "button"));
        model.put("againButton", word(words, "again-button"));
        return engine.process(
                new TemplateSpec(page, Set.of(), TemplateMode.HTML, Map.of()), new Context(language, model));
    }

    private static String left(Properties words, int tries) {
        return tries == 1 ? word(words, "one-left") : word(words, "left").formatted(tries);
    }

    private static Properties words(String language) {
        Properties words = WORDS.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    private static String word(Properties words, String name) {
        String word = words.getProperty(name);
        if (word == null) {
            throw new IllegalStateException("the page has no words for " + name);
        }
        return word;
    }

    private static Properties load(String resource) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String text(String resource) {
        try (InputStream file = ConfirmPage.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no file " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateEngine engine() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setCacheable(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
