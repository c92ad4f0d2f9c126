import ICAL from "ical.js";
import { expect, test } from "vitest";
import { writeIcs, type YearlyDay } from "../../../services/people/write-ics.ts";

const STAMP = "2026-11-25T10:00:00Z";
const read = (days: readonly YearlyDay[]) => new ICAL.Component(ICAL.parse(writeIcs(days, STAMP))).getAllSubcomponents("vevent");
const nell: YearlyDay = { personId: "p1", name: "Nell, “N”; O’Hara\\", label: "Birthday", day: "1990-04-03" };

/** The first days an event falls on. */
const occurrences = (event: ICAL.Component | undefined, count: number) => {
  const iterator = new ICAL.Event(event ?? expect.unreachable()).iterator();
  return Array.from({ length: count }, () => iterator.next()?.toString());
};

test("a birthday is an all-day event every year, and its words come through whole", () => {
  const [event] = read([nell]);
  expect(event?.getFirstPropertyValue("summary")).toBe("Nell, “N”; O’Hara\\: Birthday (1990)");
  expect(event?.getFirstProperty("dtstart")?.type).toBe("date");
  expect(occurrences(event, 3)).toEqual(["1990-04-03", "1991-04-03", "1992-04-03"]);
});

test("a day without its year is told without one", () => {
  const [event] = read([{ ...nell, day: "--12-08", label: "Name day" }]);
  expect(event?.getFirstPropertyValue("summary")).toBe("Nell, “N”; O’Hara\\: Name day");
  expect(occurrences(event, 2)).toEqual(["2000-12-08", "2001-12-08"]);
});

test("29 February comes every year", () => {
  expect(occurrences(read([{ ...nell, day: "--02-29" }])[0], 3)).toEqual(["2000-02-29", "2001-02-28", "2002-02-28"]);
});

test("an event keeps its UID when the day is corrected, and no two events share one", () => {
  const uid = (event: ICAL.Component | undefined) => event?.getFirstPropertyValue("uid");
  expect(uid(read([{ ...nell, day: "--04-04", name: "Nell" }])[0])).toBe(uid(read([nell])[0]));
  const uids = read([nell, { ...nell, personId: "p2" }, { ...nell, label: "Anniversary" }, nell]).map(uid);
  expect(new Set(uids).size).toBe(4);
});

test("the same days give the same bytes, in lines of 75 bytes that end in CRLF", () => {
  const days = [{ ...nell, name: "ü".repeat(200) }];
  expect(writeIcs(days, STAMP)).toBe(writeIcs(days, STAMP));
  for (const line of writeIcs(days, STAMP).split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
    expect(line).not.toContain("\n");
  }
});

test("text that would begin another property does not", () => {
  const events = read([{ ...nell, name: "Ann\r\nEND:VEVENT\r\nATTACH:file:///etc/passwd" }]);
  expect(events).toHaveLength(1);
  expect(events[0]?.getFirstProperty("attach")).toBeNull();
});
