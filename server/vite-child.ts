import { build } from "vite";

await build(JSON.parse(process.argv[2] ?? "{}"));
