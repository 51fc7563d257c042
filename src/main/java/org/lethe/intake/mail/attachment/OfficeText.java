package org.lethe.intake.mail.attachment;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a DOCX or ODT file. It is read as a stream and only the one entry that holds the text, so that neither a
 * zip bomb nor an entity bomb costs more than {@value #MOST_BYTES} bytes of unpacking.
 */
final class OfficeText {

    private static final int MOST_BYTES = 12 * 1024 * 1024;
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_ENTRIES = 500;
    private static final Set<String> DOCUMENTS = Set.of("word/document.xml", "content.xml");
    private static final Set<String> LINES = Set.of("p", "br", "h", "line-break", "tr", "cr");

    private OfficeText() {}

    static Attached read(byte[] content) {
        Bounded bytes = new Bounded(new ByteArrayInputStream(content));
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            Bounded unpacked = new Bounded(zip);
            for (int i = 0; i < MOST_ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return new Attached.Unread("attachment without a document");
                }
                if (DOCUMENTS.contains(entry.getName())) {
                    String text = text(unpacked).strip();
                    if (text.length() >= MOST_CHARACTERS) {
                        return new Attached.Unread("attachment too long");
                    }
                    return text.isEmpty() ? new Attached.Scan() : new Attached.Text(text);
                }
                unpacked.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return new Attached.Unread("attachment with too many entries");
        } catch (TooLarge tooLarge) {
            return new Attached.Unread("attachment too large unpacked");
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return new Attached.Unread("attachment cannot be read");
        }
    }

    private static String text(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext() && text.length() < MOST_CHARACTERS) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                inText = inText || Set.of("t", "p", "span", "h").contains(name) && !word(reader) || name.equals("t");
                if (name.equals("tab") || name.equals("s")) {
                    text.append(' ');
                } else if (name.equals("br") || name.equals("line-break")) {
                    text.append('\n');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = reader.getLocalName();
                if (LINES.contains(name) && !name.contains("br")) {
                    text.append('\n');
                }
                inText = inText && !name.equals("t") && !(name.equals("p") && !word(reader));
            }
        }
        return text.toString();
    }

    private static boolean word(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }

    private static final class TooLarge extends IOException {}

    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws TooLarge {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
