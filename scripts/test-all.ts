import { env } from "node:process";

// As `npm test`, with every letter in every hand, size and stock instead of every pair of them: some minutes more.
env["LONGHAND_ALL"] = "1";
await import("./test.ts");
