import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_STYLE } from "../../../core/letter/letter.ts";
import { collect } from "../../../services/files/collect.ts";
import { createWorkshop } from "../../../services/workshop.ts";
import { plainLetter } from "../../support/letters.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-broken-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const compounds =
  "This is about mother-in-law well-known washing-up jack-in-the-box merry-go-round self-evident forget-me-not down-to-earth up-to-date state-of-the-art “well-being”—and so—on and on until the last half-forgotten well-to-do passer-by.";

test.each(["a4", "a5", "a6", "5x7", "letter"])("on %s, compounds that are broken after their hyphen read back whole", async (size) => {
  const workshop = createWorkshop({ folders: { cache: join(folder, "cache"), data: join(folder, "data") } });
  const letter = plainLetter([compounds, `And ${compounds}`, `But then ${compounds}`], { style: { ...DEFAULT_STYLE, size } });
  const { scene } = await workshop.typeset(letter);
  const path = join(folder, `${size}.pdf`);
  writeFileSync(path, await collect((out) => workshop.writePdf(letter, scene ?? expect.unreachable(), out)));
  await workshop.rigsKept();
  const expected = [compounds, "And", compounds, "But then", compounds].join(" ");
  for (const order of [[], ["-raw"]]) {
    const text = execFileSync("pdftotext", [...order, path, "-"], { encoding: "utf8" });
    expect(text.replaceAll("\f", " ").trim().split(/\s+/)).toEqual(expected.split(" "));
  }
});
