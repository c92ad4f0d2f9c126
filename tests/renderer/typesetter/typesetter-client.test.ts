import { expect, test } from "vitest";
import type { Letter } from "../../../core/letter/letter.ts";
import type { Measures } from "../../../core/realism/ranges.ts";
import type { Answer, Request } from "../../../renderer/typesetter/messages.ts";
import { createTypesetterClient, type Port } from "../../../renderer/typesetter/typesetter-client.ts";

const letter = (title: string) => ({ title, style: { hand: "eleanor" } }) as unknown as Letter;
const scene = {
  longhand: 1,
  title: "",
  language: "en",
  ink: "#000000",
  rule: "#000000",
  paper: "#ffffff",
  text: [],
  pages: [],
  fresh: [],
} as const;
const settled = () => new Promise((done) => setTimeout(done, 0));

function setUp() {
  const heard: Request[] = [];
  const port: Port = { postMessage: (request) => heard.push(request), onmessage: null };
  const written: unknown[] = [];
  const client = createTypesetterClient(
    port,
    async () => null,
    (result) => written.push(result),
    (message) => {
      throw new Error(message);
    },
  );
  const answer = (data: Answer) => port.onmessage?.({ data } as MessageEvent<Answer>);
  const asked = () => heard.flatMap((request) => (request.type === "hand" ? [] : [`${request.type} ${request.letter.title}`]));
  const done = () => answer({ type: "written", number: asked().length, scene, diagnostics: [] });
  return { client, asked, done, answer, written };
}

test("while one letter is being written only the newest of those that follow is written next", async () => {
  const { client, asked, done } = setUp();
  for (const title of ["a", "b", "c", "d"]) client.write(letter(title));
  await settled();
  expect(asked()).toEqual(["write a"]);
  done();
  await settled();
  expect(asked()).toEqual(["write a", "write d"]);
  done();
  await settled();
  expect(asked()).toHaveLength(2);
});

test("the open letter goes before thumbnails", async () => {
  const { client, asked, done } = setUp();
  client.write(letter("a"));
  void client.sample(letter("thumbnail"));
  client.write(letter("b"));
  await settled();
  done();
  await settled();
  done();
  await settled();
  expect(asked()).toEqual(["write a", "write b", "sample thumbnail"]);
});

test("when a hand has to be fetched first, the newest words are written afterwards", async () => {
  const { client, asked, answer } = setUp();
  client.write(letter("a"));
  await settled();
  client.write(letter("b"));
  answer({ type: "wants", number: 1, hands: ["thomas"] });
  await settled();
  expect(asked()).toEqual(["write a", "write b"]);
});

test("what is measured goes before samples that wait, and its answer is told", async () => {
  const { client, asked, answer, done } = setUp();
  client.write(letter("a"));
  void client.sample(letter("thumbnail"));
  const measured = client.measure(letter("page"));
  await settled();
  done();
  await settled();
  expect(asked()).toEqual(["write a", "measure page"]);
  const measures = { slantDeviation: 4 } as Measures;
  answer({ type: "measured", number: 2, measures });
  expect(await measured).toBe(measures);
  await settled();
  expect(asked().at(-1)).toBe("sample thumbnail");
});

test("what was called off before its turn is never asked for, and what follows it is", async () => {
  const { client, asked, done } = setUp();
  const leaving = new AbortController();
  client.write(letter("a"));
  const off = [client.sample(letter("off"), leaving.signal), client.measure(letter("off"), leaving.signal)];
  void client.sample(letter("on"));
  leaving.abort();
  await settled();
  done();
  expect(await Promise.all(off)).toEqual([null, null]);
  await settled();
  expect(asked()).toEqual(["write a", "sample on"]);
});

test("a fault over a sample or a measured page is nothing to the open letter", async () => {
  const { client, answer } = setUp();
  const sample = client.sample(letter("a"));
  await settled();
  answer({ type: "failed", number: 1, message: "a fault" });
  expect(await sample).toBeNull();
  const measured = client.measure(letter("b"));
  await settled();
  answer({ type: "failed", number: 2, message: "a fault" });
  expect(await measured).toBeNull();
});
