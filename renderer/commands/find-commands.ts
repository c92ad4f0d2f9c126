import { COMMAND_IDS, COMMANDS, type CommandId, commandName, SECTION_NAMES } from "../../contract/commands.ts";

/**
 * The commands to choose from for what is typed, best first: every word of it must begin a word of the command's name, its section or the words it is also
 * looked for by. Those used lately come first among equals, and all of them before anything is typed. Only `able` ones; the palette itself is none.
 */
export function findCommands(sought: string, lately: readonly CommandId[], able: ReadonlySet<CommandId>): readonly CommandId[] {
  const words = wordsOf(sought);
  const rank = (id: CommandId): number | null => {
    const named = wordsOf(commandName(id));
    const { also = "", section } = COMMANDS[id];
    const others = [...wordsOf(also), ...wordsOf(SECTION_NAMES[section].name)];
    const begins = (among: readonly string[]) => words.every((word) => among.some((one) => one.startsWith(word)));
    if (begins(named)) return 0;
    return begins([...named, ...others]) ? 1 : null;
  };
  const age = (id: CommandId) => (lately.includes(id) ? lately.indexOf(id) : lately.length);
  return COMMAND_IDS.filter((id) => id !== "palette" && able.has(id))
    .flatMap((id) => {
      const found = rank(id);
      return found === null ? [] : [{ id, rank: found }];
    })
    .sort((a, b) => a.rank - b.rank || age(a.id) - age(b.id))
    .map(({ id }) => id);
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
