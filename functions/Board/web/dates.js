// Days as numbers: midnights in UTC, in milliseconds. Days of the programme have no time of day and no time zone here.

export const DAY = 86_400_000;

export function dayOf(text) {
  return Date.parse(`${text}T00:00:00Z`);
}

export function dayText(day) {
  return new Date(day).toISOString().slice(0, 10);
}

/** An interval such as 2024, 2024-Q3, 2024-06, 2024-07-03/2024-07-04: from its first day to the one after its last. */
export function parseInterval(text) {
  const [first, last] = text.split("/");
  return { from: bounds(first)[0], to: bounds(last ?? first)[1] };
}

function bounds(text) {
  const [year, rest, day] = text.split("-");
  if (day) return [dayOf(text), dayOf(text) + DAY];
  const [month, months] = !rest ? [0, 12] : rest.startsWith("Q") ? [(Number(rest[1]) - 1) * 3, 3] : [Number(rest) - 1, 1];
  return [Date.UTC(Number(year), month), Date.UTC(Number(year), month + months)];
}

/** The day that it is at an instant in a time zone. */
export function localDay(instant, timeZone) {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return dayOf(format.format(new Date(instant)));
}

export function localTime(instant, timeZone, language) {
  return new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}
