import { expect, test } from "vitest";
import type { HandBundle } from "../../../contract/contract.ts";
import { measurePage } from "../../../core/realism/measure-page.ts";
import { sceneStrokes } from "../../../core/realism/scene-strokes.ts";
import type { ScenePage } from "../../../core/scene/scene.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import type { Answer } from "../../../renderer/typesetter/messages.ts";
import { createScribe } from "../../../renderer/typesetter/scribe.ts";
import { handSource, WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const PROSE = "Thank you for the blue teapot. It came on Tuesday, whole, in a nest of the Sunday papers. ".repeat(9);
const page = plainLetter([PROSE]);
const note = plainLetter(["A short note."]);

function setUp() {
  const said: Answer[] = [];
  const hear = createScribe((answer) => said.push(answer));
  const send = (id: string) => hear({ type: "hand", id, bundle: handSource(id) as HandBundle | null });
  /** Sends a hand and those that help it out. */
  const sendAll = (id: string) => {
    for (const one of [id, ...(handSource(id)?.hand.companions ?? [])]) send(one);
  };
  return { said, hear, send, sendAll };
}

test("a measured page asks for its hands first, and then gives the twelve measures of the very page that is written", () => {
  const { said, hear, sendAll } = setUp();
  hear({ type: "measure", number: 1, letter: page });
  expect(said).toEqual([{ type: "wants", number: 1, hands: ["eleanor"] }]);
  sendAll("eleanor");
  hear({ type: "measure", number: 2, letter: page });
  const written = createTypesetter(WORLD).update(page).scene?.pages[0] as ScenePage;
  expect(said[1]).toEqual({ type: "measured", number: 2, measures: measurePage(sceneStrokes(written)) });
});

test("a hand that cannot be had has nothing to measure", () => {
  const { said, hear, send } = setUp();
  send("nobody");
  hear({ type: "measure", number: 1, letter: { ...page, style: { ...page.style, hand: "nobody" } } });
  expect(said).toEqual([{ type: "measured", number: 1, measures: null }]);
});

test("measuring a page leaves the open letter as it is: nothing of it is sent again", () => {
  const { said, hear, sendAll } = setUp();
  sendAll("eleanor");
  hear({ type: "write", number: 1, letter: note });
  hear({ type: "measure", number: 2, letter: page });
  hear({ type: "write", number: 3, letter: note });
  expect(said.map(({ type }) => type)).toEqual(["written", "measured", "written"]);
  expect(said.map((answer) => (answer.type === "written" ? answer.scene?.fresh.length : null))).toEqual([1, null, 0]);
});
