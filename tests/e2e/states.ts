import type { JSHandle, Page } from "playwright-core";
import { standAfter } from "./words-desk.ts";

/** A room, or something that lies over one, as it is looked at by tests and pictures. One entry a state; another is added to the list. */
export interface DeskState {
  readonly name: string;
  /** What is seen, in a sentence for the tour. */
  readonly tells: string;
  /** Brings a page on which the Write room was open before to this state. */
  readonly enter: (page: Page) => Promise<void>;
  /** Brings it back, where leaving the room does not. */
  readonly leave?: (page: Page) => Promise<void>;
  /** True where it is only there in a window with columns side by side. */
  readonly isWide?: true;
  /** True where it looks like another one in such a window. */
  readonly isNarrow?: true;
}

const close = (page: Page) => page.keyboard.press("Escape");
const write = (page: Page) => page.keyboard.press("Control+1");

/** A file as a file manager would hand it over the window. */
export function fileFor(page: Page, name: string, text: string): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    ([called, words]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], called));
      return transfer;
    },
    [name, text] as const,
  );
}

/** Shows a column where only one is shown at a time. */
async function tab(page: Page, name: "Details" | "Words" | "Paper"): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  if (await button.isVisible()) await button.click();
}

/** Every room and state there is. */
export const STATES: readonly DeskState[] = [
  { name: "write", tells: "The desk: details, words, and the page in ink.", enter: write },
  {
    name: "details",
    tells: "The questions only the writer can answer.",
    isNarrow: true,
    enter: async (page) => {
      await write(page);
      await tab(page, "Details");
    },
  },
  {
    name: "missing",
    tells: "A detail that is missing asks for itself, in the details, in the words and on the page.",
    enter: async (page) => {
      await write(page);
      await tab(page, "Details");
      await page.getByLabel("What did they give you?").fill("");
      await tab(page, "Words");
      await page.locator(".chip.missing").first().waitFor();
    },
  },
  {
    name: "before-paper",
    tells: "Before it goes on paper: what the letter still needs, each line leading to its place.",
    enter: async (page) => {
      await write(page);
      await tab(page, "Paper");
      await page.getByRole("button", { name: "Print", exact: true }).click();
      await page.getByRole("dialog", { name: "Before it goes on paper" }).waitFor();
    },
    leave: async (page) => {
      await close(page);
      await tab(page, "Details");
      await page.getByLabel("What did they give you?").fill("the blue bowl");
    },
  },
  {
    name: "choosing-a-hand",
    tells: "Below the paper: hand, mood, ink, paper and size.",
    enter: async (page) => {
      await write(page);
      await tab(page, "Paper");
      await page.getByRole("button", { name: /Hand$/ }).click();
      await page.getByRole("listbox").waitFor();
    },
    leave: close,
  },
  {
    name: "folded",
    tells: "With the details folded away there is more room for the page.",
    isWide: true,
    enter: async (page) => {
      await write(page);
      await page.getByRole("button", { name: "Fold the details away" }).click();
      await page.getByRole("button", { name: "Unfold details" }).waitFor();
    },
    leave: async (page) => page.getByRole("button", { name: "Unfold details" }).click(),
  },
  {
    name: "chip",
    tells: "A detail is answered where it stands in the words.",
    enter: async (page) => {
      await write(page);
      await tab(page, "Words");
      await page.locator(".chip[data-path=gift]").first().click();
      await page.getByRole("dialog", { name: "What did they give you?" }).waitFor();
    },
    leave: close,
  },
  {
    name: "slash",
    tells: "A stroke of / offers details, passages and drawings.",
    enter: async (page) => {
      await write(page);
      await tab(page, "Words");
      await standAfter(page, "I tell you because");
      await page.keyboard.type(" /");
      await page.getByRole("listbox", { name: "Put into the words" }).waitFor();
    },
    leave: async (page) => {
      await close(page);
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
    },
  },
  {
    name: "find",
    tells: "What is found is shown in the words and on the page.",
    enter: async (page) => {
      await write(page);
      await tab(page, "Words");
      await page.keyboard.press("Control+f");
      await page.getByRole("search", { name: "Find in the letter" }).getByRole("textbox").first().fill("the");
    },
    leave: close,
  },
  {
    name: "on-the-paper",
    tells: "With the words folded away one writes on the paper itself.",
    isWide: true,
    enter: async (page) => {
      await write(page);
      await page.getByRole("button", { name: "Fold the words away" }).click();
      await page.getByRole("textbox", { name: "The letter, on the page" }).focus();
    },
    leave: async (page) => page.getByRole("button", { name: "Unfold words" }).click(),
  },
  {
    name: "palette",
    tells: "Every command in one list, by Ctrl+K: type to find it.",
    enter: async (page) => {
      await write(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "What would you like to do?" }).waitFor();
    },
    leave: close,
  },
  {
    name: "shortcuts",
    tells: "Every key there is, on one page, which can be printed.",
    enter: async (page) => {
      await write(page);
      await page.keyboard.press("Control+/");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
    leave: close,
  },
  {
    name: "help",
    tells: "How it works, in three sentences.",
    enter: async (page) => {
      await write(page);
      await page.keyboard.press("F1");
      await page.getByRole("dialog", { name: "How it works" }).waitFor();
    },
    leave: close,
  },
  {
    name: "another-letter",
    tells: "Another letter never takes the place of one's own without asking.",
    enter: async (page) => {
      await page.keyboard.press("Control+2");
      await page.getByRole("button", { name: "Condolence" }).click();
      await page.getByRole("dialog", { name: "Begin another letter?" }).waitFor();
    },
    leave: close,
  },
  {
    name: "letter-over-the-desk",
    tells: "A letter held over the window: let go, and it is opened.",
    enter: async (page) => {
      await write(page);
      await page.dispatchEvent("main", "dragover", { dataTransfer: await fileFor(page, "To Ada.txt", "Dear Ada,") });
      await page.getByText("Let go to open this letter").waitFor();
    },
    leave: (page) => page.dispatchEvent("main", "dragend"),
  },
  {
    name: "notice",
    tells: "What could not be done is told in the quiet bar: what happened, what is safe, what to do.",
    enter: async (page) => {
      await write(page);
      await page.dispatchEvent("main", "drop", { dataTransfer: await fileFor(page, "harbour.png", "\u0000") });
      await page.getByRole("alert").getByText("harbour.png").waitFor();
    },
    leave: async (page) => page.getByRole("button", { name: "Put this away" }).click(),
  },
  {
    name: "templates",
    tells: "Each template as a real page, written with its own sample.",
    enter: async (page) => {
      await page.keyboard.press("Control+2");
      await page.locator(".thumbnail canvas").first().waitFor();
    },
  },
  {
    name: "hands",
    tells: "Each hand with two lines it has just written.",
    enter: async (page) => {
      await page.keyboard.press("Control+3");
      await page.locator(".hand-sample canvas").first().waitFor();
    },
  },
  {
    name: "how-it-writes",
    tells: "How a page of a hand compares with real pages, in twelve plain sentences.",
    enter: async (page) => {
      await page.keyboard.press("Control+3");
      await page
        .getByRole("button", { name: /How .* writes|How it writes/ })
        .first()
        .click();
      await page.locator(".measure").first().waitFor({ timeout: 60_000 });
    },
    leave: close,
  },
  {
    name: "settings",
    tells: "Who letters are from, how the desk looks, and where everything is kept.",
    enter: async (page) => {
      await page.keyboard.press("Control+,");
      await page.getByRole("heading", { name: "How shall the desk be?" }).waitFor();
    },
  },
];
