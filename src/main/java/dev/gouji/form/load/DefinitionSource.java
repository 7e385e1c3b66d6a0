package dev.gouji.form.load;

/**
 * A definition file as read.
 *
 * @param name its name without the folder
 * @param place its folder and name, as people are told
 */
record DefinitionSource(String name, String place, byte[] bytes) {}
