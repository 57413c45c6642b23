package io.dateline.ingest.document.office;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through XML of a document, element by element. What declares a document type is refused:
/// no program for documents writes one, and entities are declared in it.
final class XmlPart implements AutoCloseable {

    private static final int MOST_DEPTH = 1_000;

    private final XMLStreamReader reader;
    private int depth;

    XmlPart(byte[] content) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // the depth is limited below, with a reason that people understand
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("no file is loaded");
                });
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        } catch (XMLStreamException e) {
            throw new IOException("its XML cannot be read", e);
        }
    }

    /// What was met.
    enum Step {
        START,
        END,
        WORDS,
        DONE
    }

    /// Goes on to the next element's start or end, or to words.
    Step next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > MOST_DEPTH) {
                            throw new IllegalArgumentException(
                                    "its elements are nested more than %,d deep"
                                            .formatted(MOST_DEPTH));
                        }
                        return Step.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Step.END;
                    }
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return Step.WORDS;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new IllegalArgumentException(
                                    "its XML declares entities, which no such document does");
                    default -> {}
                }
            }
            return Step.DONE;
        } catch (XMLStreamException e) {
            throw new IOException("its XML is broken: " + e.getMessage(), e);
        }
    }

    /// The name of the element without its prefix.
    String name() {
        return reader.getLocalName();
    }

    /// The value of an attribute of the element that starts, whatever its prefix; `null` where it
    /// has none.
    @Nullable String attribute(String name) {
        for (int n = 0; n < reader.getAttributeCount(); n++) {
            if (reader.getAttributeLocalName(n).equals(name)) {
                return reader.getAttributeValue(n);
            }
        }
        return null;
    }

    String words() {
        return reader.getText();
    }

    /// Goes to the end of the element that starts.
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == Step.DONE) {
                return;
            }
        }
    }

    /// The words in the element that starts; goes to its end.
    String allWords() throws IOException {
        StringBuilder words = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            switch (next()) {
                case WORDS -> words.append(words());
                case START, END -> {}
                case DONE -> {
                    return words.toString();
                }
            }
        }
        return words.toString();
    }

    /// What is done with each element in another; it may [#skip] it.
    interface Visit {
        void element(String name) throws IOException;
    }

    /// Visits each element in the one that starts, which ends then.
    void within(Visit visit) throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            switch (next()) {
                case START -> visit.element(name());
                case END, WORDS -> {}
                case DONE -> {
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
