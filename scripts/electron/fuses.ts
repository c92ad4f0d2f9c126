import { join } from "node:path";
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import type { AfterPackContext } from "electron-builder";

/**
 * What the packed program can still be made to do from outside: no plain Node, no options or inspector by the environment or the command line, no
 * code but the archive's own, which is checked where the system can (macOS, Windows). A fuse that a later Electron adds fails the packing until it is set here.
 */
export function fusesFor(platform: string): FuseConfig {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform === "darwin" || platform === "win32",
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // Shaping is WebAssembly, which these make quick; they open nothing.
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** Sets the fuses of a program that was just packed. Rejects when Electron has one that is not set here. */
export async function setFuses({ appOutDir, electronPlatformName: platform, packager }: AfterPackContext): Promise<void> {
  const name = packager.appInfo.productFilename;
  const programs: Readonly<Record<string, string>> = { darwin: `${name}.app`, win32: `${name}.exe` };
  const program = programs[platform] ?? packager.config.linux?.executableName ?? name;
  // An Apple processor starts nothing unsigned; the packer signs again afterwards where it can.
  await flipFuses(join(appOutDir, program), { ...fusesFor(platform), resetAdHocDarwinSignature: platform === "darwin" });
}
