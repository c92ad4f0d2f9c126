import type { Client, Reply } from "../../contract/contract.ts";
import { DEFAULT_STYLE, type Details, type Letter, type Person, type Style } from "../../core/letter/letter.ts";
import { fillTemplate } from "../../core/template/fill-template.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";
import { readDetails } from "../../core/template/read-details.ts";
import type { Template } from "../../core/template/template.ts";

/**
 * A new letter from a template: nothing answered but who it is from (`own` where that was said, else as in the letter `before`), in the style of the letter
 * before it where there was one.
 */
export async function newLetter(client: Client, id: string, before: Letter | null, own: Person | null): Promise<Reply<Letter>> {
  const read = await readTemplate(client, id);
  if (!read.ok) return read;
  const { value: template } = read;
  const isKept = (own?.name ?? "").trim() !== "";
  const sender = own !== null && isKept ? own : before === null ? {} : await ownSender(client, before);
  const style = before?.style ?? { ...DEFAULT_STYLE, ...template.style };
  return { ok: true, value: begin(template, id, { recipient: {}, sender, date: today(), fields: {} }, style) };
}

/** Who the letter before was from, unless that is only the person of the template's sample. */
async function ownSender(client: Client, { template: id, details }: Letter): Promise<Person> {
  if (id === null) return details.sender;
  const read = await readTemplate(client, id);
  return read.ok && sampleDetails(read.value).sender.name === details.sender.name ? {} : details.sender;
}

/** The template's own example, dated today unless it says otherwise. */
function sampleDetails(template: Template): Details {
  return readDetails(template.sample, template, today()).value ?? { recipient: {}, sender: {}, date: today(), fields: {} };
}

function begin(template: Template, id: string, details: Details, style: Style): Letter {
  return fillTemplate(template, details, { template: id, style }).letter;
}

async function readTemplate(client: Client, id: string): Promise<Reply<Template>> {
  const read = await client.readTemplate({ id });
  if (!read.ok) return read;
  const { value, diagnostics } = parseTemplate(read.value.source);
  if (value !== null) return { ok: true, value };
  const details = diagnostics.map(({ message }) => message);
  return { ok: false, refusal: { code: "template", message: "This template cannot be read.", details } };
}

/** Today as an ISO date, where the person is. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
