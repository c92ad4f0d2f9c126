import type { Command } from "commander";

const BEGIN = /<!-- from the command's own words: ([a-z ]+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * A page of documentation whose marked parts say what the commands say of themselves; what stands between the marks is replaced. Throws where a mark
 * names a command that is not there, or a command has no mark.
 */
export function withCommandDocs(page: string, program: Command): string {
  const told = new Set<string>();
  const text = page.replaceAll(BEGIN, (_, names: string) => {
    const commands = commandsNamed(names, program);
    for (const command of commands) told.add(fullName(command));
    return `<!-- from the command's own words: ${names} -->\n\n${describeCommands(commands)}\n<!-- end -->`;
  });
  const untold = withoutGroups(program.commands)
    .map(fullName)
    .filter((name) => !told.has(name));
  if (untold.length > 0) throw new Error(`The page does not tell of ${untold.join(", ")}.`);
  return text;
}

/** The commands a mark names, one after the other; one that is within another is named after it: `people import`. */
function commandsNamed(names: string, program: Command): readonly Command[] {
  const commands: Command[] = [];
  let within = program;
  for (const name of names.split(" ")) {
    const command = within.commands.find((one) => one.name() === name);
    if (!command) throw new Error(`The page tells of a command "${name}" that is not there.`);
    if (command.commands.length > 0) within = command;
    else {
      commands.push(command);
      within = program;
    }
  }
  return commands;
}

function withoutGroups(commands: readonly Command[]): readonly Command[] {
  return commands.flatMap((command) => (command.commands.length > 0 ? withoutGroups(command.commands) : [command]));
}

/** A command's name after that of the one it is within. */
function fullName(command: Command): string {
  return command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();
}

/** How commands that take the same are called, and what each argument and option is. */
function describeCommands(commands: readonly Command[]): string {
  const [first] = commands;
  if (!first) return "";
  const names = commands.map(fullName).join(" | ");
  const needed = first.options.filter((option) => option.mandatory).map((option) => `${option.flags} `);
  const wanted = first.options.some((option) => !option.mandatory) ? "[options]" : "";
  const given = first.registeredArguments.map((one) => `<${one.name()}${one.variadic ? "..." : ""}> `);
  const usage = `    longhand ${names} ${[...given, ...needed].join("")}${wanted}`.trimEnd();
  const rows = [
    ...first.registeredArguments.map((one) => [`<${one.name()}>`, one.description]),
    ...first.options.toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory)).map((one) => [one.flags, one.description]),
  ];
  const table = ["| | |", "|---|---|", ...rows.map(([flags, words]) => `| \`${flags}\` | ${(words ?? "").replaceAll("|", "\\|")} |`)];
  return `${usage}\n\n${table.join("\n")}\n`;
}
