package dev.gouji.intake.page;

import dev.gouji.grid.FileKind;
import dev.gouji.intake.document.Document;
import dev.gouji.ooxml.UnreadableException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Reads reports saved as web pages (.html, .htm, .mht), and fragments of such. What is read is what
 * the page shows: scripts are not run, nothing is fetched.
 */
public final class PageReader {
  /** Characters of a page; the largest report has about half a million. */
  private static final int MOST_CHARS = 6_000_000;

  /** Pictures that a page bears inside itself. */
  private static final Pattern EMBEDDED =
      Pattern.compile("data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=]++");

  private PageReader() {}

  /** Chinese text from its bytes, whatever it says of itself. */
  public static String text(byte[] bytes) {
    return PageBytes.text(bytes);
  }

  /** Reads a page. */
  public static Document read(byte[] bytes) throws UnreadableException {
    byte[] page = bytes;
    if (WebArchive.is(bytes)) {
      Optional<byte[]> inside = WebArchive.page(bytes);
      page = inside.orElseThrow(() -> new UnreadableException("网页归档文件（.mht）里没有网页，可能已损坏，请重新发送。"));
    }
    String text = EMBEDDED.matcher(PageBytes.text(page)).replaceAll("");
    if (text.length() > MOST_CHARS) {
      throw new UnreadableException("网页超过 " + MOST_CHARS + " 字，不像一份年度报告，不予读取。");
    }
    org.jsoup.nodes.Document parsed = Jsoup.parse(text);
    PageBody body = new PageBody(parsed);
    return new Document(FileKind.PAGE, false, parsed.title(), body.blocks(), Optional.empty());
  }
}
