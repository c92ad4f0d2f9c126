import { FolderOpen } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Place } from "../../contract/contract.ts";
import { useDesk } from "../use-desk.ts";

/** Where everything is kept, and which Longhand this is. */
export function About() {
  const { client, desktop, notices } = useDesk();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let wanted = true;
    void client.readPlace({}).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setPlace(reply.value);
      else notices.getState().refuse("place", reply.refusal, "Your letters are where they were.");
    });
    return () => {
      wanted = false;
    };
  }, [client, notices]);
  const show = async () => {
    const reply = await desktop?.showData({});
    if (reply?.ok === false) notices.getState().refuse("place", reply.refusal, "Your letters are safe.");
  };
  return (
    <>
      <section className="setting-group" aria-busy={place === null}>
        <h2 className="title">Where your letters are</h2>
        <div className="setting-rows">
          <div className="setting-row">
            <div>
              <p className="setting-path">{place?.folder ?? ""}</p>
              <p className="note">On this computer, and nowhere else. A copy of this folder is a copy of everything you wrote.</p>
            </div>
            {desktop === null ? null : (
              <Button className="button" onPress={() => void show()}>
                <FolderOpen aria-hidden size={18} strokeWidth={1.5} />
                Show in folder
              </Button>
            )}
          </div>
        </div>
      </section>
      <section className="setting-group">
        <h2 className="title">About</h2>
        <div className="setting-rows">
          <p>
            Longhand {place?.version ?? ""}. Letters in handwriting that looks written, made on your own machine. Nothing is sent anywhere.
          </p>
          <p className="note">Free software under the MIT licence. The hands are drawn from fonts under licences of their own.</p>
        </div>
      </section>
    </>
  );
}
