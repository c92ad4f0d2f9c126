import { useEffect, useRef, useState } from "react";
import type { HandSummary } from "../../contract/contract.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { useDesk, useLetter } from "../use-desk.ts";
import { InkPicture } from "./ink-picture.tsx";
import { sentenceLetter } from "./sample-letters.ts";
import { sentenceFor } from "./sentences.ts";
import { useInView } from "./use-in-view.ts";

/** Two lines really written in a hand, in the letter's language where it can be; empty paper until they are. Written only when it is seen. */
export function HandSample({ hand: { id, name, languages } }: { readonly hand: HandSummary }) {
  const { typesetter } = useDesk();
  const language = useLetter((letter) => letter.language) ?? "en";
  const place = useRef<HTMLDivElement>(null);
  const inView = useInView(place);
  const [scene, setScene] = useState<Scene | "none" | null>(null);
  const sentence = sentenceFor(languages, language);
  useEffect(() => {
    if (!inView) return;
    const leaving = new AbortController();
    const write = async () => {
      const written = await typesetter.sample(sentenceLetter(id, sentenceFor(languages, language)), leaving.signal);
      if (!leaving.signal.aborted) setScene(written ?? "none");
    };
    void write();
    return () => leaving.abort();
  }, [inView, typesetter, id, languages, language]);
  return (
    <div className="hand-sample" ref={place} aria-busy={scene === null}>
      {scene === "none" ? <p className="note">This hand cannot be read just now.</p> : null}
      {scene === null || scene === "none" ? null : <InkPicture scene={scene} label={`“${sentence.lines.join(" ")}” in ${name}’s hand`} />}
    </div>
  );
}
