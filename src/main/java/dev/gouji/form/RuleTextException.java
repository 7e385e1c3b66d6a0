package dev.gouji.form;

/** A rule's text cannot be resolved; the message says why, in Chinese. */
final class RuleTextException extends Exception {
  private static final long serialVersionUID = 1L;

  RuleTextException(String message) {
    super(message);
  }
}
