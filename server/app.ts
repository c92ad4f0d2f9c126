import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import type { Services } from "../contract/contract.ts";
import { type Dispatched, dispatch } from "../contract/dispatch.ts";
import { decodeWire, encodeWire } from "../contract/wire.ts";
import { makeSecret, objection, sameSecret } from "./guard.ts";
import { REFUSAL_PAGE } from "./refusal-page.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import type { StaticFile } from "./static-files.ts";

/** Largest request, in bytes: a letter of a million characters fits. */
export const BODY_LIMIT = 4 * 1024 * 1024;

/** What the app stands on. */
export interface AppOptions {
  readonly services: Services;
  readonly files: ReadonlyMap<string, StaticFile>;
  /** Lets a browser in once; it gets a cookie for the rest. */
  readonly token: string;
  /** The port it is reached at, known once it listens. */
  readonly port: () => number;
  /** Told when a service threw, for the log. */
  readonly onBug: (bug: unknown, operation: string) => void;
}

const STATUS: Readonly<Record<string, number>> = { "unknown-operation": 404, "bad-input": 400, "too-large": 413, failed: 500 };

function answer({ reply }: Dispatched): Response {
  const status = reply.ok ? 200 : (STATUS[reply.refusal.code] ?? 200);
  return new Response(encodeWire(reply), { status, headers: { "content-type": "application/json", "cache-control": "no-store" } });
}

const refuse = (code: string, message: string): Response => answer({ reply: { ok: false, refusal: { code, message } } });

function locked(): Response {
  return new Response(REFUSAL_PAGE, { status: 403, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

/** The loopback app: who is let in, the contract under `/api/`, and the built interface's files. Nothing in it says what went wrong inside. */
export function createApp({ services, files, token, port, onBug }: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const session = makeSecret();
  const cookieName = () => `longhand-${port()}`;

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
  });

  app.use(async (context, next) => {
    const { host, origin, "sec-fetch-site": site, "sec-fetch-dest": destination } = context.env.incoming.headers;
    const knock = { method: context.req.method, host, origin, site: site?.toString(), destination: destination?.toString() };
    if (objection(knock, port()) !== null) return locked();
    if (context.req.method === "GET" && context.req.path === "/" && sameSecret(context.req.query("token"), token)) {
      setCookie(context, cookieName(), session, { httpOnly: true, sameSite: "Strict", path: "/" });
      context.header("cache-control", "no-store");
      return context.redirect("/");
    }
    if (!sameSecret(getCookie(context, cookieName()), session)) return locked();
    return next();
  });

  const limit = bodyLimit({ maxSize: BODY_LIMIT, onError: () => refuse("too-large", "This letter is too long to send in one piece.") });
  app.post("/api/:operation", limit, async (context) => {
    if (!context.req.header("content-type")?.startsWith("application/json")) return refuse("bad-input", "JSON was expected.");
    const operation = context.req.param("operation");
    let input: unknown;
    try {
      input = decodeWire(await context.req.text());
    } catch {
      return refuse("bad-input", "Longhand was sent something it cannot read.");
    }
    const done = await dispatch(services, operation, input);
    if ("bug" in done) onBug(done.bug, operation);
    return answer(done);
  });

  app.get("*", (context) => {
    const file = files.get(context.req.path === "/" ? "/index.html" : context.req.path);
    if (!file) return context.text("There is nothing at this address.", 404);
    context.header("content-type", file.type);
    context.header("cache-control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache");
    return context.body(file.bytes);
  });
  app.notFound((context) => context.text("There is nothing at this address.", 404));
  app.onError((bug, context) => {
    onBug(bug, context.req.path);
    return context.text("Something in Longhand went wrong.", 500);
  });
  return app;
}
