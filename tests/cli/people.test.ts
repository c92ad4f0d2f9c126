import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../cli/program.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-people-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `longhand people import` says of a file with this text. */
async function imported(name: string, text: string, ...options: string[]) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run(["people", "import", path, "--preview", ...options], terminal);
  return { code, out: out.join(""), err: err.join("").replaceAll(path, name) };
}

test("a preview shows the columns, the people with what is to be said of them, and who is there twice", async () => {
  const list = "Name,Kosename,Birthday,Phone\nEleanor Vance,Nell,3/4/1990,1\nELEANOR VANCE,,,\n";
  expect(await imported("a.csv", list, "--column", "Kosename=address_as")).toEqual({
    code: 0,
    out: [
      "Columns",
      "  1  Name -> name (the name in full)",
      "  2  Kosename -> address_as (what you call them)",
      "  3  Birthday -> birthday (the birthday)",
      "  4  Phone -> nothing (telephone numbers)",
      "",
      "Eleanor Vance (row 2)",
      "  called Nell",
      "  ! “3/4/1990” may be 3 April or 4 March: say whether the day or the month comes first.",
      "",
      "ELEANOR VANCE (row 3)",
      "  = perhaps the same as row 2: the names are the same",
      "",
      "2 people: 1 new, 1 perhaps known, 0 known.",
      "",
    ].join("\n"),
    err: "a.csv:1:1: Telephone numbers are left out: a letter has no use for them.\n",
  });
  expect((await imported("a.csv", list, "--dates", "month-first")).out).toMatch(/ {2}dates: month-first\n[\s\S]* {2}birthday 1990-03-04\n/);
});

test("a file of nobody ends with 1, what is asked wrongly with 2 and the nearest right word", async () => {
  expect(await imported("b.vcf", "BEGIN:VCARD\nTEL:1\nEND:VCARD\n")).toMatchObject({
    code: 1,
    err: expect.stringContaining("b.vcf:1:1: The 1st card, line 1, names nobody. It is left out.\n"),
  });
  expect(await imported("c.csv", "Name\nAnn\n", "--column", "Name=nam")).toMatchObject({
    code: 2,
    err: 'A column cannot hold "nam". Did you mean name?\n',
  });
  expect(await imported("c.csv", "Name\nAnn\n", "--column", "name")).toMatchObject({ code: 2 });
  expect(await imported("c.csv", "Name\nAnn\n", "--dates", "us")).toMatchObject({ code: 2 });
});

test("nothing in a file steers the terminal, and as JSON everything is there", async () => {
  const card = "BEGIN:VCARD\nFN:Ann\u202e\u001b[2J\nNOTE:a\\nb\nEND:VCARD\n";
  expect((await imported("d.vcf", card)).out).toBe(
    "Ann<U+202E>[2J (the 1st card, line 1)\n  remember: a / b\n\n1 person: 1 new, 0 perhaps known, 0 known.\n",
  );
  const { entries } = JSON.parse((await imported("d.vcf", card, "--json")).out);
  expect(entries[0].person).toEqual({ name: "Ann\u202e[2J", dates: [], addresses: [], memories: [{ date: null, text: "a\nb" }] });
});
