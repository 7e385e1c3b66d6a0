package dev.gouji.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build this is. */
public final class Version {
  private Version() {}

  /** The version of the build, such as {@code 0.1.0}. */
  public static String text() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
