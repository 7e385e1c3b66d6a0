package dev.gouji.form.syntax;

/** A rule's text cannot be resolved; the message says why, in Chinese. */
public final class RuleTextException extends Exception {
  private static final long serialVersionUID = 1L;

  public RuleTextException(String message) {
    super(message);
  }
}
