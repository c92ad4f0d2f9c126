import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { languageNames, listNames } from "./language-names.ts";

/** So many names stand on three lines of a card; of more than that, fewer are shown at first, so that what is folded is worth unfolding. */
const MOST = 16;
const FIRST = 12;

/** The languages a hand writes, by name; of many, the first dozen until all are asked for. */
export function HandLanguages({ name, languages }: { readonly name: string; readonly languages: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  const names = languageNames(languages);
  const hidden = names.length > MOST ? names.length - FIRST : 0;
  const more = `${hidden} more languages`;
  return (
    <div className="hand-languages">
      <p className="note">Writes {hidden === 0 || isWhole ? `${listNames(names)}.` : `${names.slice(0, FIRST).join(", ")} and`}</p>
      {hidden === 0 ? null : (
        <Button
          className="more"
          aria-expanded={isWhole}
          aria-label={isWhole ? `Fewer languages: ${name}` : `${more}: ${name}`}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? "Fewer languages" : more}
        </Button>
      )}
    </div>
  );
}
