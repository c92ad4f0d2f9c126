import { SmallDialog } from "../parts/small-dialog.tsx";

/** The keys worth knowing. `Mod` is the Command key on a Mac, Ctrl elsewhere. */
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["Mod Z", "Undo in the words"],
  ["Mod Shift Z", "Do it again after all"],
  ["Mod U", "Underline"],
  ["Mod Shift U", "Underline twice"],
  ["Mod Shift X", "Strike out"],
  ["Mod Shift E", "Write the word again on the paper"],
  ["Enter", "A new paragraph; from a detail, on to the next one"],
  ["Shift Enter", "A new line in the same paragraph"],
];

/** How it all works, on one small page. */
export function Help({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  return (
    <SmallDialog title="How it works" isOpen={isOpen} onClose={onClose}>
      <p>
        Choose a template and answer its questions. The words fill themselves in, and the page is written as you type. Every word can be
        changed; a coloured one comes from your answers, and a click on it leads to the question.
      </p>
      <p>A word that did not turn out as you like can be written again: click it on the paper, and once more for as long as it takes.</p>
      <p>Your letter is kept on this computer as you write, and nothing is sent anywhere.</p>
      <dl className="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key === "Mod" ? mod : key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </SmallDialog>
  );
}
