import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the project: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const TEXT = /\.(ts|tsx|mjs|css|html|json|jsonc|md|yaml|yml|svg|txt|grit)$|^\.[a-z]+\/|^\.gitignore$|^LICENSE$/;

/** Every text file of the project that git keeps or would keep. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  const list = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  const paths = list.split("\0").filter((path) => TEXT.test(path));
  return paths.flatMap((path) => {
    try {
      return [{ path, text: readFileSync(join(root, path), "utf8") }];
    } catch {
      return [];
    }
  });
}
