import type { Request } from "./messages.ts";

// What is said while the scribe's WebAssembly is still being made ready would be lost without someone to note it down.
const early: Request[] = [];
let hear = (request: Request): void => void early.push(request);
self.onmessage = ({ data }: MessageEvent<Request>) => hear(data);

const { createScribe } = await import("./scribe.ts");
hear = createScribe((answer) => self.postMessage(answer));
for (const request of early) hear(request);
