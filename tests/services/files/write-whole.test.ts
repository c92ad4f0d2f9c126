import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as promises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FileSystem, writeWhole } from "../../../services/files/write-whole.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand whole é "));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");

/** A file system on which the nth call of an operation fails. */
function failing(operation: "write" | "rename" | "open", nth: number, code: string): FileSystem {
  let calls = 0;
  const fail = (name: string) => {
    if (name === operation && ++calls === nth) throw Object.assign(new Error(code), { code });
  };
  return {
    ...promises,
    rename: async (from, to) => {
      fail("rename");
      await promises.rename(from, to);
    },
    open: async (...args: Parameters<typeof promises.open>) => {
      fail("open");
      const handle = await promises.open(...args);
      const write = handle.write.bind(handle) as (...rest: unknown[]) => Promise<never>;
      handle.write = (async (...rest: unknown[]) => {
        fail("write");
        return write(...rest);
      }) as never;
      return handle;
    },
  };
}

test("a file is written whole, over the one that was there, and nothing else is left", async () => {
  writeFileSync(at("letter.txt"), "old");
  expect(await writeWhole([{ path: at("letter.txt"), content: "new" }])).toBeNull();
  expect(read("letter.txt")).toBe("new");
  expect(readdirSync(folder)).toEqual(["letter.txt"]);
});

test("what is streamed arrives whole", async () => {
  const content = async (out: NodeJS.WritableStream) => {
    for (let i = 0; i < 100; i++) if (!out.write(`${i} `.repeat(2000))) await once(out, "drain");
    out.end();
    await once(out, "finish");
  };
  expect(await writeWhole([{ path: at("big"), content }])).toBeNull();
  expect(read("big")).toHaveLength(2000 * (10 * 2 + 90 * 3));
});

test.each([
  ["a disk that is full at the first write", "write", 1, "ENOSPC", "disk-full"],
  ["a disk that is full at the second file", "write", 2, "ENOSPC", "disk-full"],
  ["a quota", "write", 1, "EDQUOT", "disk-full"],
  ["a read-only disk", "open", 1, "EROFS", "read-only"],
  ["a folder of someone else", "open", 1, "EACCES", "read-only"],
  ["a place that is refused at the last moment", "rename", 1, "EACCES", "read-only"],
  ["the second place refused after the first was taken", "rename", 2, "EACCES", "read-only"],
  ["a disk that breaks", "write", 1, "EIO", "failed"],
] as const)("%s leaves both old files as they were", async (_, operation, nth, code, expected) => {
  writeFileSync(at("letter-1.svg"), "old 1");
  writeFileSync(at("letter-2.svg"), "old 2");
  const files = [1, 2].map((i) => ({ path: at(`letter-${i}.svg`), content: `new ${i}` }));
  const problem = await writeWhole(files, { fileSystem: failing(operation, nth, code) });
  expect(problem?.code).toBe(expected);
  expect(problem?.message).toMatch(/^[^\n]+\.$/);
  expect([read("letter-1.svg"), read("letter-2.svg")]).toEqual(["old 1", "old 2"]);
  expect(readdirSync(folder).sort()).toEqual(["letter-1.svg", "letter-2.svg"]);
});

test("the bytes reach the disk before the name does, and the name before it is told as done", async () => {
  const steps: string[] = [];
  const recording: FileSystem = {
    ...promises,
    rename: async (from, to) => {
      steps.push("rename");
      await promises.rename(from, to);
    },
    open: async (...args: Parameters<typeof promises.open>) => {
      const handle = await promises.open(...args);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        steps.push(args[1] === "r" ? "sync folder" : "sync file");
        await sync();
      };
      return handle;
    },
  };
  expect(await writeWhole([{ path: at("a"), content: "new" }], { fileSystem: recording })).toBeNull();
  expect(steps).toEqual(["sync file", "rename", "sync folder"]);
});

test("a file that may not be written is not replaced, though its folder would let it", async () => {
  writeFileSync(at("a"), "old");
  const locked: FileSystem = { ...promises, access: async () => Promise.reject(Object.assign(new Error(), { code: "EACCES" })) };
  expect((await writeWhole([{ path: at("a"), content: "new" }], { fileSystem: locked }))?.code).toBe("read-only");
  expect(read("a")).toBe("old");
});

test("a disk without links still keeps the old files until all are in place", async () => {
  writeFileSync(at("a"), "old a");
  writeFileSync(at("b"), "old b");
  const files = ["a", "b"].map((name) => ({ path: at(name), content: `new ${name}` }));
  const noLinks: FileSystem = {
    ...failing("rename", 4, "EACCES"),
    link: async () => Promise.reject(Object.assign(new Error(), { code: "EPERM" })),
  };
  expect((await writeWhole(files, { fileSystem: noLinks }))?.code).toBe("read-only");
  expect([read("a"), read("b")]).toEqual(["old a", "old b"]);
  expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
});

test("where no file stood, none is left after a failure", async () => {
  expect((await writeWhole([{ path: at("new.pdf"), content: "x" }], { fileSystem: failing("write", 1, "ENOSPC") }))?.code).toBe(
    "disk-full",
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is not there is named and not made", async () => {
  expect(await writeWhole([{ path: at("no/letter.pdf"), content: "x" }])).toEqual({
    code: "no-folder",
    message: `There is no folder "${at("no")}". Make it first, or choose another place.`,
  });
  expect(existsSync(at("no"))).toBe(false);
});

test("a folder in the file's place, or a file in the folder's, is said", async () => {
  mkdirSync(at("letter.pdf"));
  writeFileSync(at("file"), "");
  expect((await writeWhole([{ path: at("letter.pdf"), content: "x" }]))?.code).toBe("is-folder");
  expect((await writeWhole([{ path: at("file/letter.pdf"), content: "x" }]))?.code).toBe("no-folder");
});

test("a name too long for the disk is said, a long one is written", async () => {
  expect((await writeWhole([{ path: at("n".repeat(300)), content: "x" }]))?.code).toBe("name-too-long");
  expect(await writeWhole([{ path: at("n".repeat(250)), content: "x" }])).toBeNull();
  expect(await writeWhole([{ path: at("李".repeat(84)), content: "x" }])).toBeNull();
});

test("a link stays a link: the file it leads to is replaced", async () => {
  writeFileSync(at("real.pdf"), "old");
  symlinkSync(at("real.pdf"), at("link.pdf"));
  expect(await writeWhole([{ path: at("link.pdf"), content: "new" }])).toBeNull();
  expect(read("real.pdf")).toBe("new");
});

test("a bug in what is being written is thrown on, and the old file stays", async () => {
  writeFileSync(at("letter.pdf"), "old");
  const content = async () => Promise.reject(new TypeError("a bug"));
  await expect(writeWhole([{ path: at("letter.pdf"), content }])).rejects.toThrow("a bug");
  expect(readdirSync(folder)).toEqual(["letter.pdf"]);
});

test("stopped in the middle, the old files are as they were and nothing is left", async () => {
  writeFileSync(at("letter.pdf"), "old");
  const controller = new AbortController();
  const content = async (out: NodeJS.WritableStream) => {
    out.write("half");
    controller.abort();
    out.end(" and more");
    await finished(out);
  };
  const files = [
    { path: at("first.svg"), content: "x" },
    { path: at("letter.pdf"), content },
  ];
  const problem = await writeWhole(files, { stop: controller.signal });
  expect(problem).toEqual({
    code: "stopped",
    message: `"${at("letter.pdf")}" was not written, because it was stopped. Nothing was changed.`,
  });
  expect(read("letter.pdf")).toBe("old");
  expect(readdirSync(folder)).toEqual(["letter.pdf"]);
});

test("what was written whole does not take its place after a stop", async () => {
  const stop = AbortSignal.abort();
  expect((await writeWhole([{ path: at("letter.txt"), content: "" }], { stop }))?.code).toBe("stopped");
  expect(readdirSync(folder)).toEqual([]);
});

test("killed in the middle of a write, the old file is untouched; the next write takes away what was left", async () => {
  writeFileSync(at("letter.pdf"), "old");
  const source = fileURLToPath(new URL("../../../services/files/write-whole.ts", import.meta.url));
  const script = `
    const { writeWhole } = await import(${JSON.stringify(source)});
    await writeWhole([{ path: process.argv[1], content: async (out) => {
      out.write("half", () => process.stdout.write("half\\n"));
      await new Promise((resolve) => setTimeout(resolve, 60000));
    } }]);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, at("letter.pdf")], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(read("letter.pdf")).toBe("old");
  expect(readdirSync(folder)).toHaveLength(2);
  // A copy of what stood there before, and the work of others who still write, stay.
  const [left = ""] = readdirSync(folder).filter((name) => name.endsWith(".part"));
  const others = [left.replace(/part$/, "old"), left.replace(`-${child.pid}-`, `-${process.pid}-`), left.replace(".pdf.", ".pdf.0")];
  for (const name of others) writeFileSync(at(name), "theirs");
  expect(await writeWhole([{ path: at("letter.pdf"), content: "new" }])).toBeNull();
  expect(readdirSync(folder).sort()).toEqual([...others, "letter.pdf"].sort());
});
