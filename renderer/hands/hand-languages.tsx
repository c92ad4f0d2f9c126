import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { languageNames } from "./language-names.ts";

/** As many names as stand on three lines of a card. */
const FEW = 15;

/** The languages a hand writes, by name. Where there are many, three lines of them until all are asked for; all of them are read out. */
export function HandLanguages({ name, languages }: { readonly name: string; readonly languages: readonly string[] }) {
  const [isWhole, setWhole] = useState(languages.length <= FEW);
  return (
    <div className="hand-languages">
      <p className={isWhole ? "note" : "note three-lines"}>Writes {languageNames(languages)}.</p>
      {languages.length <= FEW ? null : (
        <Button
          className="more"
          aria-expanded={isWhole}
          aria-label={isWhole ? `Fewer languages: ${name}` : `All ${languages.length} languages: ${name}`}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? "Fewer languages" : `All ${languages.length} languages`}
        </Button>
      )}
    </div>
  );
}
