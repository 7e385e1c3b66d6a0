package dev.gouji.intake.xlsx;

/** What the workbook part says of a sheet. */
record ListedSheet(String name, boolean hidden, String relation, boolean from1904) {}
