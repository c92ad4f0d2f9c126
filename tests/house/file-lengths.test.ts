import { expect, test } from "vitest";
import { fileLengths } from "../../scripts/checks/file-lengths.ts";

const lengths = (path: string, lines: number) => fileLengths([{ path, text: "x\n".repeat(lines) }]);

test("past 400 lines a file fails, past 300 it is told, and tables of data are let be", () => {
  expect(lengths("core/a.ts", 300)).toEqual({ problems: [], notes: [] });
  expect(lengths("core/a.ts", 400)).toEqual({ problems: [], notes: ["core/a.ts has 400 lines"] });
  expect(lengths("renderer/a.css", 401)).toEqual({ problems: ["renderer/a.css has 401 lines; the most is 400"], notes: [] });
  expect(lengths("core/letters-table.ts", 4000)).toEqual({ problems: [], notes: [] });
  expect(lengths("docs/a.md", 4000)).toEqual({ problems: [], notes: [] });
});
