import { expect, test } from "vitest";
import { knock, openServer } from "./knock.ts";

test("the printed address lets a browser in once, and leaves no token in its history", async () => {
  const { address, entry, port, cookie } = await openServer();
  expect(address.hostname).toBe("127.0.0.1");
  expect(entry.status).toBe(302);
  expect(entry.headers.location).toBe("/");
  expect(String(entry.headers["set-cookie"])).toMatch(new RegExp(`^longhand-${port}=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict$`));
  expect(cookie).not.toContain(address.searchParams.get("token"));
  const page = await knock(port, "/", { headers: { cookie } });
  expect([page.status, page.body]).toEqual([200, "<title>Longhand</title>"]);
});

test("every start has its own token", async () => {
  const [one, other] = [await openServer(), await openServer()];
  expect(one.address.search).not.toBe(other.address.search);
  expect((await knock(other.port, `/${one.address.search}`)).status).toBe(403);
});

test("without the token or the cookie nothing is given, and the page says what to do", async () => {
  const { port, cookie } = await openServer();
  const wrong = `${cookie.slice(0, -4)}xxxx`;
  for (const path of ["/", "/index.html", "/assets/app-1a2b.js", "/nothing", "/?token=", "/?token=wrong", "/api/listHands"]) {
    for (const headers of [{}, { cookie: "" }, { cookie: wrong }, { cookie: `longhand-1=${cookie.split("=")[1]}` }]) {
      const answer = await knock(port, path, { headers });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.body).toContain("the address it printed");
    }
  }
  const post = await knock(port, "/api/listHands", { method: "POST", body: "{}", headers: { origin: `http://127.0.0.1:${port}` } });
  expect(post.status).toBe(403);
});

test("the token opens only the front door", async () => {
  const { address, port } = await openServer();
  for (const path of ["/index.html", "/assets/app-1a2b.js"]) expect((await knock(port, path + address.search)).status).toBe(403);
  const post = await knock(port, `/api/listHands${address.search}`, {
    method: "POST",
    body: "{}",
    headers: { origin: `http://127.0.0.1:${port}` },
  });
  expect(post.status).toBe(403);
});

test("only this machine's own name is a host", async () => {
  const { port, cookie, address } = await openServer();
  for (const host of [
    "evil.example",
    `evil.example:${port}`,
    "127.0.0.1",
    `127.0.0.1:${port + 1}`,
    `127.0.0.1.evil.example:${port}`,
    `[::1]:${port}`,
    `0.0.0.0:${port}`,
  ]) {
    for (const path of ["/", `/${address.search}`])
      expect([host, (await knock(port, path, { headers: { host, cookie } })).status]).toEqual([host, 403]);
  }
  expect((await knock(port, "/", { headers: { host: `localhost:${port}`, cookie } })).status).toBe(200);
});

test("another page cannot ask, with the cookie or without", async () => {
  const { port, cookie, post } = await openServer();
  for (const origin of [
    "http://evil.example",
    "null",
    `http://127.0.0.1:${port + 1}`,
    `https://127.0.0.1:${port}`,
    `http://localhost:${port}`,
  ]) {
    expect([origin, (await post("/api/listHands", "{}", { origin })).status]).toEqual([origin, 403]);
    expect([origin, (await knock(port, "/", { headers: { cookie, origin } })).status]).toEqual([origin, 403]);
  }
  for (const site of ["cross-site", "same-site"]) {
    expect((await post("/api/listHands", "{}", { "sec-fetch-site": site })).status).toBe(403);
    const image = { cookie, "sec-fetch-site": site, "sec-fetch-dest": "image" };
    expect((await knock(port, "/assets/app-1a2b.js", { headers: image })).status).toBe(403);
    expect((await knock(port, "/", { headers: { ...image, "sec-fetch-dest": "iframe" } })).status).toBe(403);
    expect((await knock(port, "/", { headers: { ...image, "sec-fetch-dest": "document" } })).status).toBe(200);
  }
});

test("a change must say where it comes from", async () => {
  const { port, cookie } = await openServer();
  const headers = { cookie, "content-type": "application/json" };
  const post = (more: Record<string, string>) =>
    knock(port, "/api/listHands", { method: "POST", body: "{}", headers: { ...headers, ...more } });
  expect((await post({})).status).toBe(403);
  expect((await post({ "sec-fetch-site": "none" })).status).toBe(403);
  expect((await post({ "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await post({ origin: `http://127.0.0.1:${port}` })).status).toBe(200);
});

test("every answer carries the security headers", async () => {
  const { port, cookie, entry, post } = await openServer();
  const answers = [
    entry,
    await knock(port, "/"),
    await knock(port, "/", { headers: { cookie } }),
    await knock(port, "/x", { headers: { cookie } }),
    await post("/api/x", "{}"),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([302, 403, 200, 404, 404]);
  for (const { headers } of answers) {
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'$/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});
