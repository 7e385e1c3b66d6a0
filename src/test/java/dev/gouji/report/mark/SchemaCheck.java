package dev.gouji.report.mark;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Holds the parts of a workbook against the schema of the standard. */
final class SchemaCheck {
  private SchemaCheck() {}

  static List<String> faults(byte[] workbook) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : Packages.parts(workbook).entrySet()) {
      List<XmlError> errors = new ArrayList<>();
      parse(part.getKey(), part.getValue()).validate(new XmlOptions().setErrorListener(errors));
      for (XmlError error : errors) {
        // Every program writes xml:space there, but this schema does not know it.
        if (!error.getMessage().contains("space@http://www.w3.org/XML/1998/namespace")) {
          faults.add(part.getKey() + ": " + error.getMessage());
        }
      }
    }
    return faults;
  }

  private static XmlObject parse(String name, byte[] bytes) {
    try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
      if (name.startsWith("xl/worksheets/sheet")) {
        return WorksheetDocument.Factory.parse(in);
      } else if (name.startsWith("xl/comments")) {
        return CommentsDocument.Factory.parse(in);
      } else if (name.equals("xl/styles.xml")) {
        return StyleSheetDocument.Factory.parse(in);
      } else if (name.equals("xl/workbook.xml")) {
        return WorkbookDocument.Factory.parse(in);
      }
      return XmlObject.Factory.newInstance();
    } catch (java.io.IOException | org.apache.xmlbeans.XmlException e) {
      throw new AssertionError(name, e);
    }
  }
}
