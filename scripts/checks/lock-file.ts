/** A package as the lock file names it. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

/** The part of `package-lock.json` that matters here. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

/** What a binary package's name says of the machine it is for, as npm writes it; null when the name does not say. */
function machineOf(name: string): Pick<LockedPackage, "os" | "cpu" | "libc"> | null {
  const words = name.split("/").at(-1)?.split("-") ?? [];
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) return null;
  const libc = words.at(-1) === "musl" ? ["musl"] : words.at(-1) === "gnu" ? ["glibc"] : null;
  return { os: [os], cpu: [cpu], ...(libc && os === "linux" ? { libc } : {}) };
}

/**
 * The packages for other systems that the lock file should name and does not, by the key they belong under. `npm ci` refuses such a lock file,
 * and npm writes one when the registry it spoke to does not keep the packages of every system. They come without a checksum.
 */
export function missingFromLock(lock: LockFile): Readonly<Record<string, LockedPackage>> {
  const missing: Record<string, LockedPackage> = {};
  for (const owner of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      if (lock.packages[key] || !/^\d+\.\d+\.\d+$/.test(version)) continue;
      const machine = machineOf(name);
      if (machine) missing[key] = { version, ...(owner.dev ? { dev: true } : {}), optional: true, ...machine };
    }
  }
  return missing;
}

/** The lock file with those packages named, in npm's order. */
export function completeLock<File extends LockFile>(lock: File): File {
  const packages = Object.entries({ ...lock.packages, ...missingFromLock(lock) });
  packages.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(packages) };
}
