import { expect, test } from "vitest";
import { openerFor } from "../../server/open-browser.ts";

const address = "http://127.0.0.1:1/?token=a";

test("each system opens an address its own way; without a screen nothing is tried", () => {
  expect(openerFor(address, "darwin", {})).toEqual(["open", address]);
  expect(openerFor(address, "win32", {})).toEqual(["rundll32", "url.dll,FileProtocolHandler", address]);
  expect(openerFor(address, "linux", { DISPLAY: ":0" })).toEqual(["xdg-open", address]);
  expect(openerFor(address, "linux", { WAYLAND_DISPLAY: "wayland-0" })).toEqual(["xdg-open", address]);
  expect(openerFor(address, "linux", {})).toBeNull();
});
