package dev.gouji.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick reader tells is what a whole parser tells. */
class PlainXmlTest {
  private static final int CHANGED = 30_000;
  private static final SafeXml XML = new SafeXml(Limits.DEFAULTS);

  /** What is put into sound parts. */
  private static final List<String> SNIPPETS =
      List.of(
          "<",
          ">",
          "/",
          "&",
          ";",
          "\"",
          "'",
          "=",
          " ",
          "\r",
          "\r\n",
          "\t",
          "\0",
          "\u0001",
          "\u007f",
          "\u0085",
          "\u2028",
          "\ufffe",
          "\ufffd",
          "😀",
          "中",
          "]]>",
          "<!-- x -->",
          "<![CDATA[<x>&lt;]]>",
          "<![CDATA[]]>",
          "<![CDATA[",
          "]]",
          "<?p q?>",
          "<!DOCTYPE r>",
          "&amp;",
          "&lt;",
          "&#65;",
          "&#x4e2d;",
          "&#x1F600;",
          "&#0;",
          "&#xD800;",
          "&#13;",
          "&#10;",
          "&nbsp;",
          "&#;",
          "&#x;",
          "<a>",
          "</a>",
          "<a/>",
          "<x:a/>",
          "<a b='1'/>",
          "<a b='1' b='2'/>",
          "<a xmlns:x='u' x:b='1' b='2'/>",
          " r='1'",
          " q:r='1'",
          " xmlns='u'",
          " xmlns=''",
          " xmlns:p='u'",
          " xmlns:p=''",
          " xml:space='preserve'",
          " xmlns:xml='u'",
          "<a xmlns='v'><b/></a>",
          "<p:a xmlns:p='u'></p:a >",
          "<1a/>",
          "<a:b:c/>",
          "<:a/>",
          "<a:/>",
          "< a/>",
          "<a / >",
          "<a b = '1' />",
          "<a b='<'/>",
          "<a b='&gt;\n'/>",
          "<名/>");

  private static final List<String> SOUND =
      List.of(
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
              + "<w xmlns=\"u\" xmlns:r=\"v\" r:m='x'><d><c r=\"A1\" t=\"s\"><v>12</v></c>"
              + "<c r=\"B1\" xml:space=\"preserve\"><f>A1&amp;\"中\"</f><f><![CDATA[A1&\"文\"<B1]]>&lt;C1</f><v/></c ></d>\n<r:e/></w>",
          "<w><a b='1' c=\"'2'\"> x </a><b>&#20013;<c/>尾</b></w>",
          "<?xml version='1.0' encoding='utf-8'?><x:w xmlns:x='u'><x:a x:b='1'>\r\n</x:a></x:w>");

  /** One event as text; empty behind the end of the root. */
  private static String told(XmlReader xml, XmlReader.Event event) throws XMLStreamException {
    return switch (event) {
      case START -> {
        StringBuilder start = new StringBuilder();
        start.append(xml.offset()).append("<{").append(xml.space()).append('}').append(xml.name());
        for (int i = 0; i < xml.attributes(); i++) {
          start
              .append(" {")
              .append(xml.attributeSpace(i))
              .append('}')
              .append(xml.attributeName(i))
              .append('=')
              .append(xml.attributeValue(i));
        }
        yield start.toString();
      }
      case TEXT -> "\"" + xml.characters() + "\"";
      case END -> "</>";
      case OTHER -> "?";
    };
  }

  /** How a part is opened. */
  private interface Opening {
    XmlReader open() throws XMLStreamException;
  }

  /**
   * Every event up to the end of the root.
   *
   * @param whole whether the end was reached
   */
  private record Told(List<String> events, boolean whole) {
    static Told by(Opening opening) {
      List<String> events = new ArrayList<>();
      try {
        XmlReader xml = opening.open();
        events.add(told(xml, XmlReader.Event.START));
        for (int open = 1; open > 0; ) {
          XmlReader.Event event = xml.next();
          open += event == XmlReader.Event.START ? 1 : event == XmlReader.Event.END ? -1 : 0;
          events.add(told(xml, event));
        }
        return new Told(events, true);
      } catch (XMLStreamException e) {
        return new Told(events, false);
      }
    }
  }

  private static Told plain(byte[] part) {
    return Told.by(() -> XML.plain(part));
  }

  private static Told parsed(byte[] part) {
    return Told.by(() -> XML.parsed(new ByteArrayInputStream(part)));
  }

  /** Whether it was read to its end, having been told right. */
  private static boolean agree(byte[] part) {
    Told plain = plain(part);
    Told parsed = parsed(part);
    String text = new String(part, StandardCharsets.UTF_8);
    int common = Math.min(plain.events().size(), parsed.events().size());
    assertEquals(parsed.events().subList(0, common), plain.events().subList(0, common), text);
    assertTrue(!plain.whole() || parsed.whole(), () -> "not well-formed: " + text);
    return plain.whole();
  }

  @Test
  void everyPartOfAWorkbookHandedOutIsToldAlike() throws UnreadableException {
    byte[] workbook =
        new TemplateWriter(Editions.form2021())
            .forUnit(Unit.unlisted("A01", "市水务局"), 2025, Optional.empty());
    ZipBytes zip = new ZipBytes(workbook, Limits.DEFAULTS);
    for (ZipPart part : zip.parts()) {
      assertTrue(agree(zip.content(part)), part.name());
    }
  }

  @Test
  void whatIsChangedAtRandomIsToldAlikeOrLeftToAParser() {
    Random random = new Random(20211);
    int whole = 0;
    for (int i = 0; i < CHANGED; i++) {
      byte[] part = SOUND.get(i % SOUND.size()).getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(3); change >= 0; change--) {
        part = changed(part, random);
      }
      whole += agree(part) ? 1 : 0;
    }
    int told = whole;
    assertTrue(told > CHANGED / 20 && told < CHANGED / 2, () -> told + " read to the end");
  }

  private static byte[] changed(byte[] part, Random random) {
    int at = random.nextInt(part.length + 1);
    byte[] more =
        switch (random.nextInt(4)) {
          case 0 -> new byte[] {(byte) random.nextInt(256)};
          case 1 -> new byte[0];
          default -> SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8);
        };
    int gone = Math.min(part.length - at, random.nextInt(3));
    byte[] changed = Arrays.copyOf(part, part.length - gone + more.length);
    System.arraycopy(more, 0, changed, at, more.length);
    System.arraycopy(part, at + gone, changed, at + more.length, part.length - at - gone);
    return changed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>x<!-- y -->z</a>",
        "<a><![CDATA[x</a>",
        "<!DOCTYPE a><a/>",
        "<?xml version=\"1.1\" encoding=\"UTF-8\"?><a/>",
        "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>",
        "\uFEFF<a/>",
        "<a b='1\n2'/>",
        "<名/>",
        "<a></b>",
        "<a b='1' b='2'/>",
        "<a><b></a></b>",
        "<a>",
        "<a",
        "",
        "<a>]]></a>",
        "<p:a/>",
        "<a p:b='1'/>",
        "<a>&nbsp;</a>"
      })
  void whatIsNotPlainIsLeftToAParser(String part) {
    assertThrows(
        UnusualXmlException.class,
        () -> {
          XmlReader xml = XML.plain(part.getBytes(StandardCharsets.UTF_8));
          xml.skip();
        });
  }

  @Test
  void whatIsOverALimitIsLeftToAParser() {
    Limits limits = Limits.DEFAULTS;
    String deep = "<a>".repeat(limits.depth() + 1) + "</a>".repeat(limits.depth() + 1);
    StringBuilder wide = new StringBuilder("<a");
    for (int i = 0; i <= limits.attributes(); i++) {
      wide.append(" b").append(i).append("='1'");
    }
    String text = "x".repeat(limits.cellChars() + 1);
    for (String part : List.of(deep, wide + "/>", "<a>" + text + "</a>", "<a b='" + text + "'/>")) {
      assertEquals(false, agree(part.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
