package dev.gouji.testkit;

import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import java.util.List;
import java.util.Optional;

/** The built-in editions. */
public final class Editions {
  private static final Forms ALL = load();

  private Editions() {}

  public static Form form2021() {
    return form("2021");
  }

  /** Every built-in edition, oldest first. */
  public static List<Form> all() {
    return ALL.byEdition();
  }

  public static Forms forms() {
    return ALL;
  }

  public static Form form(String id) {
    return ALL.edition(id).orElseThrow();
  }

  private static Forms load() {
    try {
      return Forms.load(Optional.empty());
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }
}
