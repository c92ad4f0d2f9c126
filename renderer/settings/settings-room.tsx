import type { ReactNode } from "react";
import { Switch } from "react-aria-components/Switch";
import { runCommand } from "../commands/deeds.ts";
import type { Light } from "../stores/remembered.ts";
import { useDesk, useView } from "../use-desk.ts";
import { About } from "./about.tsx";
import { Columns } from "./columns.tsx";
import { OneOf } from "./one-of.tsx";
import { Sender } from "./sender.tsx";

const LIGHTS: readonly { readonly id: Light; readonly name: string }[] = [
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
  { id: "system", name: "As this computer" },
];

/** The room of settings: how the desk looks, and where things are kept. Every change is seen at once and remembered. */
export function SettingsRoom() {
  const desk = useDesk();
  const { setLight, set } = desk.view.getState();
  const light = useView((state) => state.light);
  const contrast = useView((state) => state.contrast);
  const motion = useView((state) => state.motion);
  const isDimmed = useView((state) => state.isDimmed);
  return (
    <main className="gallery settings-room">
      <header className="gallery-head">
        <h1 className="title large">How shall the desk be?</h1>
        <p className="quiet">Each change is made at once, and remembered on this computer.</p>
      </header>
      <div className="settings">
        <Group title="Who are you?">
          <Sender />
        </Group>
        <Group title="Light">
          <OneOf label="Light or dark" choices={LIGHTS} value={light} onChoose={(id) => setLight(id as Light)} />
          <OnOff
            name="High contrast"
            note="Stronger colours and lines. Always there where this computer asks for it."
            isOn={contrast === "more"}
            onChange={(on) => set({ contrast: on ? "more" : "system" })}
          />
          <OnOff
            name="Dim the paper in the dark"
            note="The page is a little darker by night; what is printed stays as it is."
            isOn={isDimmed}
            onChange={(on) => set({ isDimmed: on })}
          />
        </Group>
        <Group title="Motion">
          <OnOff
            name="Nothing moves"
            note="Things appear and go without gliding. Always so where this computer asks for it."
            isOn={motion === "less"}
            onChange={(on) => set({ motion: on ? "less" : "system" })}
          />
        </Group>
        <Group title="Columns">
          <Columns onReset={() => runCommand(desk, "usual-columns")} />
        </Group>
        <About />
      </div>
    </main>
  );
}

/** A few settings under one heading. */
function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="setting-group">
      <h2 className="title">{title}</h2>
      <div className="setting-rows">{children}</div>
    </section>
  );
}

function OnOff(props: { readonly name: string; readonly note: string; readonly isOn: boolean; readonly onChange: (on: boolean) => void }) {
  const { name, note, isOn, onChange } = props;
  return (
    <Switch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-words">
        <span className="switch-name">{name}</span>
        <span className="note">{note}</span>
      </span>
      <span className="switch-track" aria-hidden />
    </Switch>
  );
}
