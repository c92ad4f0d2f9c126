import type { Session, WebContents } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { guardContents, guardSession, mayAskToOpen } from "../../electron/guards.ts";
import { ContentsDouble, newSession } from "./electron-double.ts";

const asked: string[] = [];
let contents: ContentsDouble;
let isPrinting = false;
beforeEach(() => {
  asked.length = 0;
  isPrinting = false;
  contents = new ContentsDouble();
  guardContents(contents as unknown as WebContents, { ask: (address) => void asked.push(address), isPrinting: () => isPrinting });
});

/** Whether an attempt was prevented. */
function tries(event: string, url: string, isMainFrame = true): boolean {
  const preventDefault = vi.fn();
  contents.emit(event, { url, isMainFrame, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

const ELSEWHERE = [
  "https://example.com/",
  "http://example.com/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,hello",
  "app://longhand/index.html",
  "app://print/secret/letter.pdf",
  "chrome-extension://other/index.html",
  "about:blank",
];

test.each(ELSEWHERE)("no page goes to %s, by itself or in a frame", (url) => {
  expect(tries("will-navigate", url)).toBe(true);
  expect(tries("will-redirect", url)).toBe(true);
  expect(tries("will-frame-navigate", url)).toBe(true);
  expect(tries("will-frame-navigate", url, false)).toBe(true);
});

test("a print window has the frames of Electron's PDF viewer, and no others", () => {
  isPrinting = true;
  const viewer = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html";
  expect(tries("will-frame-navigate", viewer, false)).toBe(false);
  expect(tries("will-frame-navigate", "app://print/secret/letter.pdf", false)).toBe(false);
  for (const url of ["https://example.com/", "app://longhand/index.html", "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai.evil/"]) {
    expect(tries("will-frame-navigate", url, false)).toBe(true);
  }
  expect(tries("will-frame-navigate", viewer, true)).toBe(true);
});

test("every new window is denied", () => {
  for (const url of ELSEWHERE) expect(contents.opens(url)).toEqual({ action: "deny" });
});

test("no webview is attached", () => {
  const preventDefault = vi.fn();
  contents.emit("will-attach-webview", { preventDefault }, {}, {});
  expect(preventDefault).toHaveBeenCalled();
});

test("a person is asked about https and mailto once, and about nothing else", () => {
  for (const url of ["https://example.com/", "mailto:ada@example.com"]) expect(mayAskToOpen(url)).toBe(true);
  const never = [
    "http://example.com/",
    "file:///etc/passwd",
    "smb://host/share",
    "javascript:alert(1)",
    "ms-settings:",
    "https://me@example.com/",
    "app://longhand/",
    "",
  ];
  for (const url of never) expect(mayAskToOpen(url)).toBe(false);
  contents.opens("https://example.com/");
  tries("will-navigate", "https://example.com/a");
  tries("will-frame-navigate", "https://example.com/a");
  contents.opens("smb://host/share");
  tries("will-navigate", "file:///etc/passwd");
  expect(asked).toEqual(["https://example.com/", "https://example.com/a"]);
});

test("a session grants no permission, device, screen or download, and checks no spelling", () => {
  const session = newSession();
  guardSession(session as unknown as Session);
  const answer = vi.fn();
  const page = contents as unknown as WebContents;
  for (const permission of [
    "media",
    "geolocation",
    "notifications",
    "openExternal",
    "fileSystem",
    "clipboard-read",
    "fullscreen",
  ] as const) {
    session.setPermissionRequestHandler.mock.lastCall?.[0]?.(page, permission, answer, { requestingUrl: "", isMainFrame: true });
    expect(answer).toHaveBeenLastCalledWith(false);
    expect(
      session.setPermissionCheckHandler.mock.lastCall?.[0]?.(page, permission as "media", "", { isMainFrame: true, requestingUrl: "" }),
    ).toBe(false);
  }
  expect(session.setDevicePermissionHandler.mock.lastCall?.[0]?.({ deviceType: "usb", origin: "", device: {} as never })).toBe(false);
  session.setDisplayMediaRequestHandler.mock.lastCall?.[0]?.({} as never, answer);
  expect(answer).toHaveBeenLastCalledWith({});
  const preventDefault = vi.fn();
  session.emit("will-download", { preventDefault });
  expect(preventDefault).toHaveBeenCalled();
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
});

test("nothing is loaded from a network or from the disk", () => {
  const session = newSession();
  guardSession(session as unknown as Session);
  const cancelled = (url: string) => {
    const answer = vi.fn();
    session.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, answer);
    return answer.mock.lastCall?.[0].cancel;
  };
  for (const url of [
    "https://example.com/",
    "http://127.0.0.1/",
    "ws://example.com/",
    "file:///etc/passwd",
    "ftp://a/",
    "blob:https://a/1",
  ]) {
    expect(cancelled(url)).toBe(true);
  }
  for (const url of ["app://longhand/index.html", "blob:app://longhand/1", "data:image/png;base64,"]) expect(cancelled(url)).toBe(false);
});
