import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { createAnswer, DESK_POLICY, SCHEME_PRIVILEGES } from "../../electron/protocol.ts";
import { scratchFolder } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

let folder: string;
let get: (url: string, method?: string) => Response;
const prints = new Map([["/secret/letter.pdf", new TextEncoder().encode("%PDF-1.7")]]);
beforeEach(() => {
  folder = scratchFolder({
    "app/index.html": "<p>here</p>",
    "app/assets/a.wasm": "w",
    "app/.hidden": "h",
    "secret.txt": "s",
    "app/x y.txt": "spaced",
  });
  symlinkSync(join(folder, "secret.txt"), join(folder, "app", "link.txt"));
  symlinkSync(folder, join(folder, "app", "up"));
  const answer = createAnswer(join(folder, "app"), prints);
  get = (url, method = "GET") => answer({ url, method });
});

test("the interface is there, with its policy and nothing that loosens it", async () => {
  const page = get("app://longhand/index.html");
  expect(page.status).toBe(200);
  expect(await page.text()).toBe("<p>here</p>");
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("content-security-policy")).toBe(DESK_POLICY);
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  expect(get("app://longhand/").status).toBe(200);
  expect(get("app://longhand/assets/a.wasm").headers.get("content-type")).toBe("application/wasm");
});

test("the policy begins with nothing, and names only this app, WebAssembly and what the page made itself", () => {
  const rules = Object.fromEntries(DESK_POLICY.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]));
  expect(rules["default-src"]).toBe("'none'");
  expect(rules["script-src"]).toBe("'self' 'wasm-unsafe-eval'");
  expect(rules["worker-src"]).toBe("'self' blob:");
  expect(rules["connect-src"]).toBe("'self'");
  for (const rule of ["frame-src", "base-uri", "form-action", "frame-ancestors"]) expect(rules[rule]).toBe("'none'");
  expect(DESK_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test.each([
  ["..", "app://longhand/../secret.txt"],
  [".. behind a folder", "app://longhand/assets/../../secret.txt"],
  ["%2e%2e", "app://longhand/%2e%2e/secret.txt"],
  ["%2e%2e%2f", "app://longhand/%2e%2e%2fsecret.txt"],
  ["twice encoded", "app://longhand/%252e%252e/secret.txt"],
  ["..\\", "app://longhand/..\\secret.txt"],
  ["%5c", "app://longhand/%2e%2e%5csecret.txt"],
  ["an absolute path", "app://longhand//etc/passwd"],
  ["an absolute path of Windows", "app://longhand/C:/Windows/win.ini"],
  ["a NUL", "app://longhand/index.html%00.txt"],
  ["a link out of the folder", "app://longhand/link.txt"],
  ["a folder linked in", "app://longhand/up/secret.txt"],
  ["a hidden file", "app://longhand/.hidden"],
  ["a folder", "app://longhand/assets/"],
  ["a name every object has", "app://longhand/constructor"],
  ["another host", "app://elsewhere/index.html"],
  ["a host that begins like ours", "app://longhand.evil/index.html"],
  ["no host", "app:///index.html"],
  ["a port", "app://longhand:80/index.html"],
  ["a name and password", "app://me:you@longhand/index.html"],
  ["another scheme", "file:///index.html"],
  ["no address", "not an address"],
])("%s finds nothing", (_what, url) => {
  const answer = get(url);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("a file that was put there, or made a link, after the start is not served", () => {
  writeFileSync(join(folder, "app", "late.html"), "late");
  expect(get("app://longhand/late.html").status).toBe(404);
});

test("only GET is answered", () => {
  for (const method of ["POST", "PUT", "HEAD", "DELETE"]) expect(get("app://longhand/index.html", method).status).toBe(404);
});

test("a letter is printed from its secret address alone, and only while it is there", async () => {
  const pdf = get("app://print/secret/letter.pdf");
  expect([pdf.status, pdf.headers.get("content-type"), await pdf.text()]).toEqual([200, "application/pdf", "%PDF-1.7"]);
  expect(pdf.headers.get("content-security-policy")).toContain("script-src 'none'");
  for (const url of [
    "app://print/letter.pdf",
    "app://print/index.html",
    "app://longhand/secret/letter.pdf",
    "app://print/secret/../secret.txt",
  ]) {
    expect(get(url).status).toBe(404);
  }
});

test("the scheme may be an origin of its own and fetch, and not pass by its own policy", () => {
  expect(SCHEME_PRIVILEGES.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true });
  expect(Object.isFrozen(SCHEME_PRIVILEGES.privileges)).toBe(true);
});
