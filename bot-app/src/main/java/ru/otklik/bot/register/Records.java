package ru.otklik.bot.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one of the register's files record by record, never more than one of them in memory: a root, and in it elements that are all attributes. */
final class Records {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Path file;
    private final XMLStreamReader reader;

    private Records(Path file, XMLStreamReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * @param root what the outermost element must be called
     * @throws RegisterRefused if the file can't be read, is broken or another one
     */
    static void each(Path file, String root, Consumer<Records> record) {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            try {
                new Records(file, reader).each(root, record);
            } catch (XMLStreamException e) {
                int line = e.getLocation() == null
                        ? reader.getLocation().getLineNumber()
                        : e.getLocation().getLineNumber();
                throw new RegisterRefused(file, line, "файл оборван или это не XML");
            } finally {
                reader.close();
            }
        } catch (IOException e) {
            throw new RegisterRefused(file, 0, "файл не читается: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new RegisterRefused(file, 1, "это не XML");
        }
    }

    private void each(String root, Consumer<Records> record) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 1 && !reader.getLocalName().equals(root)) {
                    throw refused("ожидался элемент «%s», а это «%s»".formatted(root, reader.getLocalName()));
                }
                if (depth == 2) {
                    record.accept(this);
                }
            }
        }
    }

    /** Null if it is missing or blank. */
    @Nullable
    String text(String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws RegisterRefused if it is missing or blank */
    String required(String attribute) {
        String value = text(attribute);
        if (value == null) {
            throw refused("нет атрибута «%s»".formatted(attribute));
        }
        return value;
    }

    /** @throws RegisterRefused if it is missing or no number */
    long number(String attribute) {
        String value = required(attribute);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw refused("«%s» в «%s» — не число".formatted(value, attribute));
        }
    }

    /** Whether the flag is set; one that is missing is. */
    boolean is(String attribute) {
        String value = text(attribute);
        return value == null || value.equals("1") || value.equals("true");
    }

    private RegisterRefused refused(String reason) {
        return new RegisterRefused(file, reader.getLocation().getLineNumber(), reason);
    }
}
