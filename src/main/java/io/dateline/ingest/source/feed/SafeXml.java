package io.dateline.ingest.source.feed;

import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML from anybody: without document types, so that no entity grows and none leads elsewhere, and
/// not nested without end.
final class SafeXml {

    /// Feeds nest a dozen, and the markup in them some more.
    private static final int MAX_DEPTH = 200;

    private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";

    private SafeXml() {}

    /// Reads piece by piece.
    ///
    /// @throws XMLStreamException when it does not begin as XML does
    static XMLStreamReader pieces(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(DEPTH_LIMIT, MAX_DEPTH);
        return factory.createXMLStreamReader(xml);
    }

    /// Reads all of it.
    ///
    /// @throws IllegalArgumentException when it is none that is read
    static Document document(byte[] xml) {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setProperty(DEPTH_LIMIT, Integer.toString(MAX_DEPTH));
        builder.setExpandEntities(true);
        try {
            return builder.build(new ByteArrayInputStream(xml));
        } catch (JDOMException | IOException e) {
            throw new IllegalArgumentException("not valid XML: " + reason(e), e);
        }
    }

    /// What is wrong, on one line and without names of the parser's switches.
    static String reason(Exception problem) {
        String message = String.valueOf(problem.getMessage());
        if (message.contains("DOCTYPE")) {
            return "it has a document type, which is not read";
        }
        if (message.contains("maxElementDepth")) {
            return "it is nested deeper than " + MAX_DEPTH;
        }
        return message.replaceAll("\\s+", " ").replaceFirst("^Error on line", "line");
    }
}
