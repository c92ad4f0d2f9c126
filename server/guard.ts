import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What of a request decides whether it is let in; header values as they came, undefined when absent. */
export interface Knock {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site` and `Sec-Fetch-Dest`, which browsers set and pages cannot. */
  readonly site: string | undefined;
  readonly destination: string | undefined;
}

/** A secret nobody can guess, safe in an address and in a cookie. */
export function makeSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** True when both are the same; takes as long either way. An absent secret is never the same. */
export function sameSecret(given: string | undefined, secret: string): boolean {
  if (given === undefined) return false;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/**
 * Why a request is not let in whatever its token, or null when there is no objection. The host must be this server by number or as
 * `localhost` (a name made to point here is another page's trick); another page on this machine is as foreign as one on the network.
 */
export function objection(knock: Knock, port: number): "host" | "origin" | null {
  if (knock.host !== `127.0.0.1:${port}` && knock.host !== `localhost:${port}`) return "host";
  const ours = `http://${knock.host}`;
  if (knock.origin !== undefined && knock.origin !== ours) return "origin";
  const visit = knock.method === "GET" && knock.destination === "document";
  if (knock.site !== undefined && knock.site !== "same-origin" && knock.site !== "none" && !visit) return "origin";
  const reads = knock.method === "GET" || knock.method === "HEAD";
  if (!reads && knock.origin !== ours && knock.site !== "same-origin") return "origin";
  return null;
}
