package dev.gouji.intake.word;

import dev.gouji.grid.FileKind;
import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.xlsx.Parts;
import dev.gouji.intake.xlsx.SavedTime;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.SafeXml;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import java.util.List;
import java.util.Optional;

/**
 * Reads reports written as .docx, by WPS, Word, LibreOffice or a program; for several threads. What
 * is read is what the document shows once its tracked changes are accepted: never what was deleted,
 * moved away or hidden.
 */
public final class DocxReader {
  private final Limits limits;
  private final SafeXml xml;

  public DocxReader(Limits limits) {
    this.limits = limits;
    this.xml = new SafeXml(limits);
  }

  /** Whether the package is a text document. */
  public boolean isMeant(ZipBytes zip) throws UnreadableException {
    // Workbooks are many and must not be opened twice.
    return zip.find("xl/workbook.xml").isEmpty() && main(new Parts(zip, xml, limits)).isPresent();
  }

  /** The part with the text, found by its relationship and known by its root element. */
  private static Optional<String> main(Parts parts) throws UnreadableException {
    for (Parts.Relation relation : parts.relations("")) {
      if (relation.is("officeDocument")
          && relation.target().endsWith(".xml")
          && parts.has(relation.target())
          && parts.<Boolean>read(
              relation.target(),
              reader -> {
                boolean document = Names.of(reader).equals("document");
                reader.skip();
                return document;
              })) {
        return Optional.of(relation.target());
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableException if anything that was read is damaged, odd or over a limit
   */
  public Document read(ZipBytes zip) throws UnreadableException {
    zip.refuseTwins();
    Parts parts = new Parts(zip, xml, limits);
    List<Parts.Relation> ofPackage = parts.relations("");
    String main = main(parts).orElseThrow(() -> new UnreadableException("文件里没有正文，可能已损坏，请重新发送。"));
    List<Parts.Relation> relations = parts.relations(main);
    try {
      WordStyles styles = styles(parts, relations);
      Numbering numbering = numbering(parts, relations);
      List<Block> blocks =
          parts.read(main, reader -> BodyReader.read(reader, styles, numbering.fromTheStart()));
      return new Document(
          FileKind.DOCX,
          parts.hasEndingIn("vbaproject.bin"),
          "",
          blocks,
          SavedTime.read(parts, ofPackage));
    } catch (BodyReader.TooMuchException e) {
      throw new UnreadableException(
          "内容超过 " + Document.MOST_CELLS + " 格或 " + Document.MOST_CHARS + " 字，不像一份年度报告，不予读取。", e);
    }
  }

  private static WordStyles styles(Parts parts, List<Parts.Relation> relations)
      throws UnreadableException {
    Optional<String> part = target(parts, relations, "styles");
    return part.isPresent() ? parts.read(part.get(), WordStyles::read) : WordStyles.NONE;
  }

  private static Numbering numbering(Parts parts, List<Parts.Relation> relations)
      throws UnreadableException {
    Optional<String> part = target(parts, relations, "numbering");
    return part.isPresent() ? parts.read(part.get(), Numbering::read) : new Numbering();
  }

  private static Optional<String> target(Parts parts, List<Parts.Relation> relations, String kind) {
    return relations.stream()
        .filter(relation -> relation.is(kind) && parts.has(relation.target()))
        .map(Parts.Relation::target)
        .findFirst();
  }
}
