import { Command, CommanderError } from "commander";
import type { CheckArguments } from "./check.ts";
import type { PeopleImportOptions } from "./people.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";
import type { WriteOptions } from "./write.ts";

/** Runs one command line (without the program's own name) and resolves with its exit code. Never rejects, never shows a stack. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n`);
      return 2;
    }
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    terminal.err(`Longhand stopped because of a fault of its own: ${reason}\n`);
    return 1;
  }
}

const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Commander's own complaints as one line, in the manner of ours. */
const plainly = (complaint: string): string => {
  const said = complaint
    .replace(/^error: /, "")
    .trim()
    .replace(/\n\((.*)\)$/, ". $1")
    .replaceAll("'", '"');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?]$/.test(said) ? "" : "."}\n`;
};

/** The commands, their arguments and options. `end` hears how a command ended. */
export function createProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command("longhand")
    .description("Write a personal letter and get its pages in handwriting.")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: (text, write) => write(plainly(text)) });

  program
    .command("write")
    .description("write a letter from a template")
    .argument("<template>", "a template's id, or a file.letter.md")
    .option("--details <file>", "who, from whom and the answers, as YAML or JSON")
    .option("--sample", "start from the template's own sample details")
    .option("--set <name=value>", 'one detail, such as recipient.name="Eleanor Vance"; may be given again', gather)
    .option("--hand <id>", "the hand it is written in; the template's, else Eleanor, when absent")
    .option("--size <id>", "the size of the paper; the template's, else A5, when absent")
    .option("--stock <id>", "what it is written on: plain or ruled")
    .option("--mood <id>", "how the hand is that day: careful, everyday, hurried or tired; everyday when absent")
    .option("--ink <id>", "the ink; blue-black when absent")
    .option("--seed <n>", "a whole number from 0 to 4294967295: another one writes the same words anew")
    .option("--date <date>", "the letter's date, such as 2026-11-22; today when absent")
    .option("--trace", "a sheet to copy the letter out from in one's own pen: hairlines to follow, and lines to write on")
    .requiredOption("--out <file>", "where it goes: .pdf, .svg, .png, .json or .txt")
    .action(async (template: string, options: WriteOptions) => {
      const { write } = await import("./write.ts");
      end(await write(template, options, terminal));
    });

  for (const list of ["templates", "hands", "sizes", "inks"] as const) {
    program
      .command(list)
      .description(`list the ${list}`)
      .option("--json", "as JSON, for programs")
      .action(async (options: { readonly json?: true }) => {
        const { showList } = await import("./lists.ts");
        end(await showList(list, options.json === true, terminal));
      });
  }

  program
    .command("people")
    .description("the people you write to")
    .command("import")
    .description("read people from vCards, a CSV or an Excel workbook")
    .argument("<file>", "a .vcf, .csv or .xlsx file")
    .requiredOption("--preview", "show who is in it, and keep nothing")
    .option("--column <header=use>", "what a column holds, such as Kosename=address_as or 3=nothing; may be given again", gather)
    .option("--dates <order>", "day-first or month-first: what 03/04/1990 begins with")
    .option("--json", "as JSON, for programs")
    .action(async (file: string, options: PeopleImportOptions) => {
      const { importPeople } = await import("./people.ts");
      end(await importPeople(file, options, terminal));
    });

  program
    .command("check")
    .description("look through templates for mistakes")
    .argument("<files...>", "files ending in .letter.md")
    .action(async (files: CheckArguments) => {
      const { check } = await import("./check.ts");
      end(await check(files, terminal));
    });

  program
    .command("realism")
    .description("measure a page against real handwriting")
    .argument("<files...>", "letters written as .json or .svg")
    .option("--plain", "in plain sentences, without the table")
    .action(async (files: readonly string[], options: { readonly plain?: true }) => {
      const { realism } = await import("./realism.ts");
      end(await realism(files, options.plain === true, terminal));
    });

  program
    .command("serve")
    .description("open Longhand in a browser window, for this machine only")
    .option("--port <n>", "the port to listen on; a free one when absent")
    .option("--no-open", "print the address and open nothing")
    .action(async (options: { readonly port?: string; readonly open: boolean }) => {
      const { serveDesk } = await import("./serve.ts");
      end(await serveDesk(options, terminal));
    });

  return program;
}
