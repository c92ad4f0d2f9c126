import { expect, test } from "vitest";
import { userFolders } from "../../services/user-folders.ts";

test.each([
  ["linux", {}, "/h/.cache/longhand", "/h/.local/share/longhand"],
  ["linux", { XDG_CACHE_HOME: "/c", XDG_DATA_HOME: "/d" }, "/c/longhand", "/d/longhand"],
  ["darwin", {}, "/h/Library/Caches/Longhand", "/h/Library/Application Support/Longhand"],
  ["linux", { LONGHAND_CACHE: "/x", LONGHAND_DATA: "/y" }, "/x", "/y"],
] as const)("on %s with %j", (platform, env, cache, data) => {
  expect(userFolders(env, platform, "/h")).toEqual({ cache, data });
});
