import { useEffect } from "react";
import { useStore } from "zustand";
import type { Details } from "../../core/letter/letter.ts";
import type { Asked } from "../details/asked.ts";
import { DetailControl } from "../details/detail-control.tsx";
import { readDetail, writeDetail } from "../details/detail-paths.ts";
import { useDesk } from "../use-desk.ts";

const line: Omit<Asked, "path" | "label"> = { kind: "line", hint: null, example: null, choices: [], optional: true };
const ASKED: readonly Asked[] = [
  { ...line, path: "sender.name", label: "Your name", example: "in full, as you write it" },
  { ...line, path: "sender.address_as", label: "How do you sign?", example: "as you would sign it" },
  { ...line, path: "sender.address.lines", label: "Where do you live?", kind: "lines" },
];

/** Who new letters are from. */
export function Sender() {
  const desk = useDesk();
  const sender = useStore(desk.sender, (state) => state.sender);
  useEffect(() => {
    void desk.sender.getState().read();
    const flush = () => void desk.sender.getState().flush();
    document.addEventListener("visibilitychange", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [desk]);
  if (sender === null) return null;
  const details: Details = { recipient: {}, sender, date: "", fields: {} };
  return (
    <>
      {ASKED.map((asked) => (
        <DetailControl
          key={asked.path}
          asked={asked}
          value={readDetail(details, asked.path)}
          missing={false}
          onChange={(text) => desk.sender.getState().set(writeDetail(details, asked.path, text).sender)}
        />
      ))}
      <p className="note">New letters begin with this. Letters you have begun stay as they are.</p>
    </>
  );
}
