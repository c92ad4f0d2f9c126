import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { type ImportOptions, type Preview, previewImport } from "../../../services/people/preview-import.ts";

/** The day these tests are on. */
export const TODAY = "2026-11-25";

/** A fixture's text, with the line ends most programs write. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/people/${name}`, import.meta.url), "utf8").replaceAll("\n", "\r\n");
}

/** Text as the bytes of a file in an encoding: those of Windows-1252 for the letters used here are those of latin1. */
export function encoded(text: string, encoding: "utf8" | "utf16le" | "utf16be" | "latin1"): Buffer {
  return encoding === "utf16be" ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, encoding);
}

/** What is said of a file or of one of its people. */
export function messages(problems: readonly { readonly message: string }[] = []): readonly string[] {
  return problems.map(({ message }) => message);
}

/** What a text in UTF-8 would bring. */
export function previewOf(text: string, options: Partial<ImportOptions> = {}): Promise<Preview> {
  return previewImport(encoded(text, "utf8"), { known: [], today: TODAY, ...options });
}
