package dev.gouji.publication.compare;

import dev.gouji.check.value.Values;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;

/**
 * What a published report is compared with.
 *
 * @param form the edition of the values
 */
public record AcceptedReturn(Unit unit, int year, Form form, Values values) {}
