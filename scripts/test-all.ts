// As `npm test`, with every letter in every hand, size and stock instead of every pair of them: some minutes more.
process.env["LONGHAND_ALL"] = "1";
await import("./test.ts");
