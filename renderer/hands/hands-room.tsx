import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { HandSummary } from "../../contract/contract.ts";
import { useDesk, useLetter } from "../use-desk.ts";
import { HandCard } from "./hand-card.tsx";
import { HowItWrites } from "./how-it-writes.tsx";
import { takeHand } from "./take-hand.ts";

/** The room of hands: each with a line of its own writing, and how it compares with real pages. */
export function HandsRoom() {
  const desk = useDesk();
  const hands = useStore(desk.shelf, (state) => state.hands);
  const used = useLetter((letter) => letter.style.hand);
  useEffect(() => {
    void desk.shelf.getState().fetchHands();
  }, [desk]);
  const [measured, setMeasured] = useState<HandSummary | null>(null);
  return (
    <main className="gallery hands-room" aria-busy={hands === null}>
      <header className="gallery-head">
        <h1 className="title large">Whose hand shall it be?</h1>
        <p className="quiet">Every line here has just been written. Choose the hand that sounds like you.</p>
      </header>
      <ul className="hands">
        {(hands ?? []).map((hand) => (
          <HandCard
            key={hand.id}
            hand={hand}
            isUsed={hand.id === used}
            onUse={() => takeHand(desk, hand.id)}
            onMeasure={() => setMeasured(hand)}
          />
        ))}
      </ul>
      <HowItWrites
        hand={measured}
        isUsed={measured !== null && measured.id === used}
        onClose={() => setMeasured(null)}
        onUse={(hand) => takeHand(desk, hand.id)}
      />
    </main>
  );
}
