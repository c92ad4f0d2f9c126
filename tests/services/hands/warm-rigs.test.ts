import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decodeRigs } from "../../../core/hand/rig/rig-codec.ts";
import { createHandShelf } from "../../../services/hands/hand-shelf.ts";
import { createRigCache } from "../../../services/hands/rig-cache.ts";
import { warmRigs } from "../../../services/hands/warm-rigs.ts";
import { HAND_IDS, opened } from "../../support/hands.ts";

test("after warming, a shelf read anew has the rigs of common letters for every hand", async () => {
  const folder = mkdtempSync(join(tmpdir(), "longhand-warm-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await warmRigs(createHandShelf(createRigCache(folder)));
  const shelf = createHandShelf(createRigCache(folder));
  for (const id of HAND_IDS) {
    const rigs = decodeRigs(shelf.source(id)?.rigs ?? "");
    const glyphs = opened(id)
      .font.shape("Margaret")
      .map((g) => g.id);
    expect(rigs.size).toBeGreaterThan(60);
    expect(glyphs.filter((glyph) => !rigs.has(glyph)).length, id).toBeLessThanOrEqual(2);
  }
}, 30_000);
