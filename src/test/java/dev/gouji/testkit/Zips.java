package dev.gouji.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Looks into workbooks part by part: how tightly they are packed depends on the JDK. */
public final class Zips {
  private Zips() {}

  /** The parts by name. */
  public static Map<String, byte[]> parts(byte[] zip) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** A part as text. */
  public static String text(byte[] zip, String part) {
    return new String(parts(zip).get(part), StandardCharsets.UTF_8);
  }

  /** The same zip with one part replaced, entries in their order. */
  public static byte[] with(byte[] zip, String part, byte[] content) {
    return with(zip, Map.of(part, content));
  }

  /** The same with several parts replaced. */
  public static byte[] with(byte[] zip, Map<String, byte[]> contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] old = in.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(contents.getOrDefault(entry.getName(), old));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The names of the parts that differ; empty if the two are equal part by part. */
  public static List<String> differences(byte[] one, byte[] other) {
    Map<String, byte[]> left = parts(one);
    Map<String, byte[]> right = parts(other);
    TreeSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    List<String> differing = new ArrayList<>();
    for (String name : names) {
      if (!java.util.Arrays.equals(left.get(name), right.get(name))) {
        differing.add(name);
      }
    }
    return differing;
  }
}
