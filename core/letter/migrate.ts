import type { Outcome } from "./diagnostic.ts";
import { LETTER_VERSION, type Letter, letterSchema } from "./letter.ts";

/** Turns a letter of one version into the next. It is given plain data and gives back new plain data. */
export type Migration = (letter: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Migrations by the version they start from: entry 1 makes version 2 of version 1. Never edited once released, only added to. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([
  // 2: a hand has moods, and words may be written again.
  [1, (letter) => ({ ...letter, style: isRecord(letter["style"]) ? { mood: "everyday", ...letter["style"] } : letter["style"] })],
]);

/** Deeper than any letter, and shallow enough for the validator's recursion. */
const DEEPEST = 100;

/** A letter document from data of any version up to the newest; null with the reasons, and the data untouched, when it is none. */
export function readLetter(data: unknown): Outcome<Letter> {
  const migrated = migrateData(data, MIGRATIONS, LETTER_VERSION);
  if (migrated.value === null) return { value: null, diagnostics: migrated.diagnostics };
  const read = letterSchema.safeParse(migrated.value);
  if (read.success) return { value: read.data, diagnostics: [] };
  return {
    value: null,
    diagnostics: read.error.issues.map((issue) => ({
      code: "damaged-letter",
      message: `This letter cannot be opened: something is wrong at ${place(issue.path)}. The file is left as it is.`,
      field: issue.path.map(String).join("."),
    })),
  };
}

/** Data raised step by step to version `newest` with the given migrations; null with the reason where that cannot be done. */
export function migrateData(
  data: unknown,
  migrations: ReadonlyMap<number, Migration>,
  newest: number,
): Outcome<Readonly<Record<string, unknown>>> {
  if (!isRecord(data) || !Object.hasOwn(data, "longhand")) return refuse("not-a-letter", "This is not a Longhand letter.");
  if (deeperThan(data, DEEPEST)) return refuse("damaged-letter", "This letter cannot be opened: it is nested far too deeply.");
  const version = data["longhand"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 0)
    return refuse("not-a-letter", "This is not a Longhand letter: its version is not a whole number.");
  if (version > newest)
    return refuse(
      "newer-letter",
      `This letter was made by a newer Longhand (its version is ${version}, this one reads up to ${newest}). Update Longhand to open it. The file is left as it is.`,
    );
  let letter = data;
  for (let step = version; step < newest; step++) {
    const migration = migrations.get(step);
    if (!migration) return refuse("older-letter", `This letter's version (${version}) is one that Longhand cannot read.`);
    letter = { ...migration(letter), longhand: step + 1 };
  }
  return { value: letter, diagnostics: [] };
}

function refuse(code: string, message: string): Outcome<never> {
  return { value: null, diagnostics: [{ code, message }] };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function place(path: readonly PropertyKey[]): string {
  return path.length === 0
    ? "its beginning"
    : path.map((step) => (typeof step === "number" ? `number ${step + 1}` : `“${String(step)}”`)).join(", ");
}

/** Walks level by level, without recursion, so that hostile nesting is refused and not run into. */
function deeperThan(data: unknown, limit: number): boolean {
  let level: readonly unknown[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return false;
}
