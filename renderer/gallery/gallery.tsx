import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useStore } from "zustand";
import type { TemplateSummary } from "../../contract/contract.ts";
import { useDesk } from "../use-desk.ts";
import { newLetter } from "./begin-letter.ts";
import { Replace } from "./replace.tsx";
import { Thumbnail } from "./thumbnail.tsx";

/** The room of templates: each as a real page, written with its own sample. */
export function Gallery() {
  const desk = useDesk();
  const templates = useStore(desk.shelf, (state) => state.templates);
  useEffect(() => {
    void desk.shelf.getState().fetchTemplates();
  }, [desk]);
  const [asking, setAsking] = useState<TemplateSummary | null>(null);
  const choose = (template: TemplateSummary) => {
    if (desk.letters.getState().touched) setAsking(template);
    else void begin(template);
  };
  const begin = async ({ id }: TemplateSummary) => {
    setAsking(null);
    await desk.sender.getState().read();
    const reply = await newLetter(desk.client, id, desk.letters.getState().letter, desk.sender.getState().sender);
    if (!reply.ok) return desk.notices.getState().refuse("template", reply.refusal, "Your letter is safe. Choose another template.");
    desk.notices.getState().clear();
    desk.letters.getState().open(reply.value, false);
    desk.scenes.getState().turnTo(0);
    desk.focusDetail("recipient.name");
  };
  return (
    <main className="gallery" aria-busy={templates === null}>
      <header className="gallery-head">
        <h1 className="title large">What would you like to say?</h1>
        <p className="quiet">Each begins as a letter one would be glad to get. You say what only you know.</p>
      </header>
      <ul className="shelf">
        {(templates ?? []).map((template) => (
          <li key={template.id}>
            <Button className="template" onPress={() => choose(template)} aria-describedby={`about-${template.id}`}>
              <Thumbnail id={template.id} />
              <span className="template-title">{template.title}</span>
            </Button>
            <p className="quiet" id={`about-${template.id}`}>
              {template.description}
            </p>
          </li>
        ))}
      </ul>
      {templates !== null && templates.length === 0 ? <p className="column-empty">There are no templates here yet.</p> : null}
      <Replace asking={asking} onKeep={() => setAsking(null)} onReplace={(template) => void begin(template)} />
    </main>
  );
}
