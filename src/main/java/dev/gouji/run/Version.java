package dev.gouji.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build this is. */
public final class Version {
  private static final String UNKNOWN = "unknown";

  private Version() {}

  /** The version of the build, such as {@code 0.1.0}. */
  public static String text() {
    return property("version");
  }

  /** The commit it was built from; {@code unknown} if that was no checkout. */
  public static String revision() {
    return property("revision");
  }

  private static String property(String name) {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return UNKNOWN;
    }
    String value = properties.getProperty(name, UNKNOWN);
    return value.isBlank() || value.startsWith("${") ? UNKNOWN : value;
  }
}
