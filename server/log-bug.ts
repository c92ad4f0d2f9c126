/** Tells the log of a bug: its kind and where in the code it was, never its message, which may quote the letter. */
export function logBug(bug: unknown, operation: string): void {
  const { message, stack = "" } = bug instanceof Error ? bug : new Error();
  const lines = stack
    .slice(stack.indexOf(message) + message.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  const kind = bug instanceof Error ? bug.name : typeof bug;
  process.stderr.write(`${[`${operation}: ${kind}`, ...lines].join("\n")}\n`);
}
