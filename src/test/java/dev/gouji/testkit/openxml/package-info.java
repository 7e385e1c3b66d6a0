/** The rules of Open XML by which programs open a workbook without offering to repair it. */
package dev.gouji.testkit.openxml;
