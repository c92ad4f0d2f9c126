import { expect, test } from "vitest";
import { knock, openServer } from "./knock.ts";

test("files are given with their kind; a browser may keep those whose name changes with them", async () => {
  const { port, cookie } = await openServer();
  const script = await knock(port, "/assets/app-1a2b.js", { headers: { cookie } });
  expect(script.status).toBe(200);
  expect(script.headers["content-type"]).toMatch(/^text\/javascript/);
  expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const page = await knock(port, "/", { headers: { cookie } });
  expect(page.headers["content-type"]).toMatch(/^text\/html/);
  expect(page.headers["cache-control"]).toBe("no-cache");
});

test.each([
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/..\\secret.txt",
  "/%252e%252e/secret.txt",
  "//etc/passwd",
  "/%2fetc%2fpasswd",
  "/etc/passwd",
  "/link.txt",
  "/up/secret.txt",
  "/.hidden",
  "/assets",
  "/assets/",
  "/secret.txt%00.js",
  "/__proto__",
  "/constructor",
])("%s leads nowhere", async (path) => {
  const { port, cookie } = await openServer();
  const answer = await knock(port, path, { headers: { cookie } });
  expect([400, 403, 404]).toContain(answer.status);
  expect(answer.body).not.toMatch(/secret|root:/);
});
