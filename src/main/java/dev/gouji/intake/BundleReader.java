package dev.gouji.intake;

import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import dev.gouji.ooxml.ZipPart;
import dev.gouji.received.Received;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** A zip with files in it; nothing is unpacked to disk. */
final class BundleReader {
  /** Stands between the name of a bundle and those of its members. */
  static final String MEMBERS = "!";

  private final Limits limits;

  BundleReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads each member.
   *
   * @param member what comes of a member's bytes under its name
   */
  Received read(
      String file, String sha256, ZipBytes zip, BiFunction<byte[], String, Received> member)
      throws UnreadableException {
    List<Received> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ZipPart part : zip.parts()) {
      String clean = FileNames.member(part.name());
      if (part.isFolder() || clean.isEmpty()) {
        continue;
      }
      if (!names.add(clean)) {
        throw new UnreadableException("压缩包里有两个文件都叫 " + clean + "，请改名后重新压缩发送。");
      }
      members.add(member(zip, part, file + MEMBERS + "/" + clean, member));
    }
    if (members.isEmpty()) {
      throw new UnreadableException("压缩包里没有文件。");
    }
    members.sort(Comparator.comparing(Received::file));
    return new Received.Bundle(file, sha256, members);
  }

  private Received member(
      ZipBytes zip, ZipPart part, String name, BiFunction<byte[], String, Received> member) {
    if (part.size() > limits.fileBytes()) {
      return new Received.Refused(
          name, "", "文件超过 " + Limits.size(limits.fileBytes()) + "，不予读取。请用空白表重新填报。");
    }
    try {
      return member.apply(zip.content(part), name);
    } catch (UnreadableException e) {
      return new Received.Refused(name, "", e.reason());
    }
  }
}
