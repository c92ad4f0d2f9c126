import { createHash } from "node:crypto";
import ICAL from "ical.js";
import { type Day, isDay } from "./read-date.ts";

/** A day of a person's that comes round every year. */
export interface YearlyDay {
  /** Stays the same for that person as long as they are kept, so that a calendar that has the day already changes it. */
  readonly personId: string;
  readonly name: string;
  /** What the day is, such as `Birthday`. */
  readonly label: string;
  readonly day: Day;
}

/** The year that days without one begin in: a leap year, so that 29 February is a day of it. */
const FIRST_YEAR = "2000";

/**
 * A calendar of days that come round every year, all day long, without an alarm. The same days give the same bytes. In years without a 29 February
 * that day is the 28th. `stamp` is when it is made, as an ISO time in UTC to the second. A day that is none is a bug and throws.
 */
export function writeIcs(days: readonly YearlyDay[], stamp: string): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", "-//Longhand//Days to remember//EN");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  const told = new Map<string, number>();
  for (const day of days) {
    const key = `${day.personId}\n${day.label}`;
    const before = told.get(key) ?? 0;
    told.set(key, before + 1);
    calendar.addSubcomponent(eventOf(day, uidOf(before === 0 ? key : `${key}\n${before + 1}`), stamp));
  }
  return `${calendar.toString()}\r\n`;
}

function eventOf({ name, label, day }: YearlyDay, uid: string, stamp: string): ICAL.Component {
  if (!isDay(day)) throw new Error(`There is no day ${day}.`);
  const known = !day.startsWith("-");
  const event = new ICAL.Component("vevent");
  event.updatePropertyWithValue("uid", uid);
  event.updatePropertyWithValue("dtstamp", ICAL.Time.fromDateTimeString(stamp));
  event.updatePropertyWithValue("dtstart", ICAL.Time.fromDateString(known ? day : `${FIRST_YEAR}${day.slice(1)}`));
  event.updatePropertyWithValue("rrule", ICAL.Recur.fromString(ruleOf(day)));
  event.updatePropertyWithValue("summary", `${name}: ${label}${known ? ` (${day.slice(0, 4)})` : ""}`.replace(/\s+/g, " ").trim());
  event.updatePropertyWithValue("transp", "TRANSPARENT");
  return event;
}

/** The 29 February comes every year as the last day of its month. */
function ruleOf(day: Day): string {
  return day.endsWith("-02-29") ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY";
}

function uidOf(key: string): string {
  return `${createHash("sha256").update(key).digest("hex").slice(0, 32)}@longhand`;
}
