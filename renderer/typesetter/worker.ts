import type { Request } from "./messages.ts";

// What is said while the scribe's WebAssembly is still being made ready would be lost without someone to note it down.
const early: Request[] = [];
let hear = (request: Request): void => void early.push(request);
self.onmessage = ({ data }: MessageEvent<Request>) => hear(data);

const [{ createScribe }, { handedOver }] = await Promise.all([import("./scribe.ts"), import("./lines-on-the-wire.ts")]);
hear = createScribe((answer) => {
  const transfer = answer.type === "written" && answer.scene !== null ? handedOver(answer.scene) : [];
  self.postMessage(answer, { transfer });
});
for (const request of early) hear(request);
