import { expect, test } from "vitest";
import type { Letter } from "../../../core/letter/letter.ts";
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
    () => {},
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
