import { Download, Feather, PencilLine, Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import { SIZES } from "../../core/layout/sizes.ts";
import { STOCKS } from "../../core/layout/stocks.ts";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Mood } from "../../core/letter/letter.ts";
import { missingDetails } from "../../core/letter/missing-details.ts";
import { INKS } from "../../core/scene/inks.ts";
import { Choose } from "../parts/choose.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import type { Way } from "../stores/wanted-store.ts";
import { useDesk, useLetter } from "../use-desk.ts";
import { MOOD_CHOICES } from "./mood-choices.tsx";
import { NotReady } from "./not-ready.tsx";
import { handOut } from "./pdf-out.ts";

const SIZE_CHOICES = SIZES.map(({ id, name, width, height }) => ({ id, name, note: `${width} × ${height} mm` }));

/** The hand's list below the paper, so that the focus can be brought to it from elsewhere. */
export const HAND_CONTROL = "paper-hand";

/** Below the paper: hand, mood, ink, paper, size; save and print. */
export function PaperBar() {
  const desk = useDesk();
  const style = useLetter((letter) => letter.style);
  const hands = useStore(desk.shelf, (state) => state.hands);
  const [reasons, setReasons] = useState<readonly Diagnostic[] | null>(null);
  const [busy, setBusy] = useState<Way | null>(null);
  useEffect(() => {
    void desk.shelf.getState().fetchHands();
  }, [desk]);

  const out = async (way: Way) => {
    const { letter } = desk.letters.getState();
    if (letter === null) return;
    const stops = [...missingDetails(letter), ...desk.scenes.getState().diagnostics.filter(({ code }) => code !== "missing-detail")];
    if (stops.length > 0) return setReasons(stops);
    setBusy(way);
    const reply = await handOut(way, letter, desk);
    setBusy(null);
    if (!reply.ok) return desk.notices.getState().refuse("pdf", reply.refusal, "Your letter is safe.");
    desk.notices.getState().clear("pdf");
  };
  const wanted = useStore(desk.wanted, (state) => state.way);
  useEffect(() => {
    const way = wanted === null ? null : desk.wanted.getState().take();
    if (way !== null) void out(way);
  });

  const setStyle = desk.letters.getState().setStyle;
  const handChoices = (hands ?? []).map(({ id, name, character }) => ({ id, name, note: character }));
  const inkChoices = INKS.map(({ id, name, colour }) => ({ id, name, mark: <InkDrop colour={colour} /> }));
  const stockChoices = STOCKS.map(({ id, name }) => ({ id, name }));
  return (
    <div className="paper-bar" role="group" aria-label="How it is written">
      <Choose
        label="Hand"
        className="hand"
        buttonId={HAND_CONTROL}
        icon={Feather}
        choices={handChoices}
        value={style?.hand ?? null}
        onChoose={(hand) => setStyle({ hand })}
      />
      <Choose
        label="Mood"
        className="mood"
        choices={MOOD_CHOICES}
        value={style?.mood ?? null}
        onChoose={(mood) => setStyle({ mood: mood as Mood })}
      />
      <Choose label="Ink" className="ink" choices={inkChoices} value={style?.ink ?? null} onChoose={(ink) => setStyle({ ink })} />
      <Choose label="Paper" choices={stockChoices} value={style?.stock ?? null} onChoose={(stock) => setStyle({ stock })} />
      <Choose label="Size" choices={SIZE_CHOICES} value={style?.size ?? null} onChoose={(size) => setStyle({ size })} />
      <div className="paper-out">
        <IconButton
          icon={PencilLine}
          name="Save a trace sheet, to copy out in your own pen"
          className="trace-button"
          isDisabled={style === null || busy !== null}
          onPress={() => void out("trace")}
        />
        <Button
          className="button"
          isDisabled={style === null}
          isPending={busy === "save"}
          onPress={() => void out("save")}
          aria-label="Save as PDF"
        >
          <Download aria-hidden size={18} strokeWidth={1.5} />
          <span className="save-words">Save as PDF</span>
        </Button>
        <Button className="button main" isDisabled={style === null} isPending={busy === "print"} onPress={() => void out("print")}>
          <Printer aria-hidden size={18} strokeWidth={1.5} />
          <span>Print</span>
        </Button>
      </div>
      <NotReady reasons={reasons} onClose={() => setReasons(null)} />
    </div>
  );
}

function InkDrop({ colour }: { readonly colour: string }) {
  return <span aria-hidden className="ink-drop" style={{ background: colour }} />;
}
