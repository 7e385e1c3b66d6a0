package dev.gouji.testkit;

import dev.gouji.form.DefinitionException;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import java.util.Optional;

/** The built-in editions. */
public final class Editions {
  private static final Form FORM_2021 = load("2021");

  private Editions() {}

  public static Form form2021() {
    return FORM_2021;
  }

  private static Form load(String id) {
    try {
      return Forms.load(Optional.empty()).edition(id).orElseThrow();
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }
}
