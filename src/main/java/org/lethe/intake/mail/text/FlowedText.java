package org.lethe.intake.mail.text;

/** Joins the lines that {@code format=flowed} broke (RFC 3676). */
public final class FlowedText {

    private FlowedText() {}

    public static String unflow(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int depthBefore = -1;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String content = line.substring(depth);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean signature = content.equals("-- ");
            if (depth != depthBefore || signature) {
                if (joined.length() > 0 && joined.charAt(joined.length() - 1) != '\n') {
                    joined.append('\n');
                }
                joined.append(depth > 0 ? ">".repeat(depth) + " " : "");
            }
            joined.append(content);
            boolean flows = content.endsWith(" ") && !signature;
            if (flows) {
                depthBefore = depth;
            } else {
                joined.append('\n');
                depthBefore = -1;
            }
        }
        return joined.toString();
    }
}
