package dev.gouji.ooxml;

import javax.xml.stream.XMLStreamException;

/** Something that {@link PlainXml} leaves to a whole parser, be it right or wrong. */
public final class UnusualXmlException extends XMLStreamException {
  private static final long serialVersionUID = 1L;

  UnusualXmlException() {
    super("not plain");
  }

  /** Nobody looks where it was thrown. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
