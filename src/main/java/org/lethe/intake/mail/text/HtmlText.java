package org.lethe.intake.mail.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** HTML as the text a reader sees: what is hidden is left out, a quotation has {@code > } before each line. */
public final class HtmlText {

    private static final Set<String> NOT_TEXT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "center");

    private HtmlText() {}

    public static String of(String html) {
        Writer writer = new Writer();
        NodeTraversor.filter(writer, Jsoup.parse(html));
        return writer.text();
    }

    private static boolean hidden(Element element) {
        String styled = element.attr("style");
        if (styled.isEmpty()) {
            return element.hasAttr("hidden");
        }
        String style = styled.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all")
                || style.matches(".*font-size:0(?:px|pt|em)?(?:;.*|!.*|$)");
    }

    private static final class Writer implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quotes;
        private boolean blank = true;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (NOT_TEXT.contains(tag) || hidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                endLine(true);
            } else if (tag.equals("hr")) {
                endLine(false);
                line.append("________________________________");
                endLine(false);
            } else if (tag.equals("blockquote")) {
                endLine(false);
                quotes++;
            } else if (tag.equals("li")) {
                endLine(false);
                line.append("- ");
            } else if (tag.equals("td") || tag.equals("th")) {
                line.append(' ');
            } else if (BLOCKS.contains(tag)) {
                endLine(false);
                signature(element);
            }
            return FilterResult.CONTINUE;
        }

        private void signature(Element element) {
            if (element.hasClass("gmail_signature") || element.hasClass("moz-signature")) {
                line.append("-- ");
                endLine(false);
            }
        }

        private void append(TextNode words) {
            Element parent = words.parent() == null ? null : words.parentElement();
            boolean kept = parent != null && parent.closest("pre") != null;
            if (kept) {
                for (String part : words.getWholeText().split("(?<=\n)")) {
                    line.append(part.replaceAll("[\r\n]", ""));
                    if (part.endsWith("\n")) {
                        endLine(true);
                    }
                }
            } else {
                line.append(words.getWholeText().replaceAll("[\\s\u00a0]+", " "));
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("blockquote")) {
                    endLine(false);
                    quotes = Math.max(0, quotes - 1);
                } else if (element.normalName().equals("p")) {
                    endLine(false);
                    endLine(true);
                } else if (BLOCKS.contains(element.normalName())
                        || element.normalName().equals("li")) {
                    endLine(false);
                }
            }
            return FilterResult.CONTINUE;
        }

        private void endLine(boolean evenBlank) {
            if (line.isEmpty() && (!evenBlank || blank)) {
                return;
            }
            String content = line.toString().replaceAll(" {2,}", " ");
            boolean signature = content.equals("-- ");
            content = signature ? content : content.strip();
            line.setLength(0);
            if (content.isEmpty() && (!evenBlank || blank)) {
                return;
            }
            blank = content.isEmpty();
            text.append("> ".repeat(Math.min(quotes, 5))).append(content).append('\n');
        }

        String text() {
            endLine(false);
            return text.toString();
        }
    }
}
