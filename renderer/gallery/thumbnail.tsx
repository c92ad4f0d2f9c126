import { useEffect, useState } from "react";
import type { Scene } from "../../core/scene/scene.ts";
import { PageCanvas } from "../paper/page-canvas.tsx";
import { useDesk } from "../use-desk.ts";

/** Width of a thumbnail, in CSS pixels; the shelf's columns are made for it. */
const WIDTH = 180;

/** A template's first page, really written; empty paper until it is. */
export function Thumbnail({ id }: { readonly id: string }) {
  const { client, typesetter } = useDesk();
  const [scene, setScene] = useState<Scene | null>(null);
  useEffect(() => {
    let wanted = true;
    const write = async () => {
      const reply = await client.readSample({ id });
      if (!reply.ok || !wanted) return;
      const written = await typesetter.sample(reply.value);
      if (wanted) setScene(written);
    };
    void write();
    return () => {
      wanted = false;
    };
  }, [client, typesetter, id]);
  return (
    <span className="thumbnail" aria-hidden>
      {scene === null ? null : <PageCanvas scene={scene} page={0} width={WIDTH} label="" />}
    </span>
  );
}
