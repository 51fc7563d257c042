package org.lethe.notice;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.salon.Salon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Writes a letter in a person's language: German and English in full, seven more languages in short. */
final class LetterWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWriter.class);

    private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n\\s*\n");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final TemplateEngine engine;
    private final LetterTemplates templates;

    LetterWriter(@Nullable Path folder) {
        this.templates = new LetterTemplates(folder);
        this.engine = engine();
    }

    /** A written letter. */
    record Written(String language, String subject, String text, String html) {}

    /** @param reference under which the salon knows the matter */
    Written write(Reply reply, Salon salon, Locale wanted, String reference) {
        Locale language = language(wanted, salon);
        Map<String, @Nullable Object> model =
                LetterModel.of(reply, salon, reference, language, templates.words(language.getLanguage()));
        String spoken = language.getLanguage();
        try {
            LetterTemplates.Template template = templates
                    .ownOf(salon, spoken, reply.template())
                    .orElseGet(() -> templates.builtIn(spoken, reply.template()));
            return render(template, templates.layout(salon), language, model);
        } catch (TemplateEngineException | UncheckedIOException e) {
            // the cause repeats the template's values, so it stays out of the log
            LOG.warn(
                    "The letter '{}' of salon {} in '{}', or its layout, cannot be read (is it UTF-8?) or filled in;"
                            + " the hub's own letter is sent instead",
                    reply.template(),
                    salon.id(),
                    spoken);
            return render(templates.builtIn(spoken, reply.template()), templates.layout(), language, model);
        }
    }

    /** The person's language, else the salon's, else English. */
    private static Locale language(Locale wanted, Salon salon) {
        if (LetterTemplates.speaks(wanted.getLanguage())) {
            return wanted;
        }
        return LetterTemplates.speaks(salon.language().getLanguage()) ? salon.language() : Locale.ENGLISH;
    }

    private Written render(
            LetterTemplates.Template template, String layout, Locale language, Map<String, @Nullable Object> model) {
        String filled = process(template.text(), TemplateMode.TEXT, language, model)
                .replace("\r\n", "\n")
                .strip();
        int firstLine = filled.indexOf('\n');
        String subject = firstLine < 0 ? filled : filled.substring(0, firstLine).strip();
        String text = EMPTY_LINES
                .matcher(filled.substring(Math.max(firstLine, 0)).strip())
                .replaceAll("\n\n");

        Map<String, @Nullable Object> frame = new HashMap<>(model);
        frame.put("subject", subject);
        frame.put("signed", template.html().isPresent());
        frame.put(
                "body",
                template.html()
                        .map(html -> process(html, TemplateMode.HTML, language, model))
                        .orElseGet(() -> paragraphs(text)));
        String html = process(layout, TemplateMode.HTML, language, frame);
        return new Written(language.getLanguage(), subject, text + "\n", html);
    }

    private String process(String template, TemplateMode mode, Locale language, Map<String, @Nullable Object> model) {
        return engine.process(new TemplateSpec(template, Set.of(), mode, Map.of()), new Context(language, model));
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\\s*\n", -1)) {
            String escaped = HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>\n");
            String linked = LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
            html.append("<p>").append(linked).append("</p>\n");
        }
        return html.toString();
    }

    private static TemplateEngine engine() {
        // by their text, so a template that a salon has changed is another one
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
