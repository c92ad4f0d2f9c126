import "./styles/styles.css";

// The worker comes first: it makes itself ready on another core while the rest of the window is still being read.
const worker = new Worker(new URL("./typesetter/worker.ts", import.meta.url), { type: "module" });
const { start } = await import("./first/start.ts");
await start(worker, document.getElementById("app") as HTMLElement);
