package org.lethe.intake.mail.mime;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a part says it is; where the field cannot be parsed, what can be made out of it. */
record ContentKind(
        String type,
        @Nullable String charset,
        @Nullable String boundary,
        String name,
        boolean attached,
        boolean flowed) {

    private static final Pattern TYPE = Pattern.compile("^\\s*([A-Za-z0-9.+-]{1,60})/([A-Za-z0-9.+_-]{1,120})");

    static ContentKind of(Fields fields, String otherwise) {
        String field = fields.first("Content-Type").orElse(otherwise);
        Matcher matcher = TYPE.matcher(field);
        String type = matcher.find() ? matcher.group().strip().toLowerCase(Locale.ROOT) : otherwise;
        ParameterList parameters = parameters(field);
        String disposition = fields.first("Content-Disposition").orElse("");
        String name = filename(disposition);
        if (name.isEmpty()) {
            name = parameter(field, parameters, "name", "");
        }
        String boundary = parameter(field, parameters, "boundary", "");
        String charset = parameter(field, parameters, "charset", "");
        return new ContentKind(
                type,
                charset.isEmpty() ? null : charset,
                boundary.isEmpty() ? null : boundary,
                EncodedWords.decode(name),
                disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment"),
                parameter(field, parameters, "format", "").equalsIgnoreCase("flowed"));
    }

    boolean is(String prefix) {
        return type.startsWith(prefix);
    }

    private static ParameterList parameters(String field) {
        try {
            ParameterList list = new ContentType(field).getParameterList();
            return list == null ? new ParameterList() : list;
        } catch (ParseException notWellFormed) {
            return new ParameterList();
        }
    }

    private static String filename(String disposition) {
        try {
            String name = disposition.isEmpty() ? null : new ContentDisposition(disposition).getParameter("filename");
            return name == null ? "" : name;
        } catch (ParseException notWellFormed) {
            return parameter(disposition, new ParameterList(), "filename", "");
        }
    }

    private static String parameter(String field, ParameterList parsed, String name, String otherwise) {
        String value = parsed.get(name);
        if (value != null) {
            return value;
        }
        Matcher loose = Pattern.compile("(?i)[;\\s]" + name + "\\s*=+\\s*(?:\"([^\"]{0,8000})\"|([^;\\s]{1,8000}))")
                .matcher(field);
        if (!loose.find()) {
            return otherwise;
        }
        return loose.group(1) != null ? loose.group(1) : loose.group(2);
    }
}
