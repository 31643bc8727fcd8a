// What the page itself says, in the languages that it speaks.
import en from "./words/en.js";
import kk from "./words/kk.js";
import ru from "./words/ru.js";

export const spoken = { en, ru, kk };

/** A date such as 2024-07-03/2024-07-04 or 2024-Q3, as the language writes it; the same words as the digests have. */
export function writeInterval(text, words) {
  const [first, last] = text.split("/");
  if (last === undefined || last === first) return writeOne(first, words);
  const [a, b] = [parts(first), parts(last)];
  if (!a.rest && !b.rest) return words.years(a.year, b.year);
  if (a.year !== b.year || !a.rest || !b.rest) return `${writeOne(first, words)} – ${writeOne(last, words)}`;
  const within = a.day && b.day && a.month === b.month
    ? `${a.day}–${writeRest(b, words)}`
    : `${writeRest(a, words)}${a.day || b.day ? " – " : "–"}${writeRest(b, words)}`;
  return words.inYear(within, a.year);
}

function writeOne(text, words) {
  const date = parts(text);
  return date.rest ? words.inYear(writeRest(date, words), date.year) : words.year(date.year);
}

function writeRest({ quarter, month, day }, words) {
  if (quarter) return words.quarter(quarter);
  return day ? `${day} ${(words.monthsOfDays ?? words.months)[month - 1]}` : words.months[month - 1];
}

function parts(text) {
  const [year, rest, day] = text.split("-");
  const quarter = rest?.startsWith("Q") ? Number(rest.slice(1)) : 0;
  return { year, rest, quarter, month: quarter ? 0 : Number(rest), day: day ? Number(day) : 0 };
}

export function writeDay(day, words) {
  return writeOne(day, words);
}

/** { min, max } days, negative when it comes earlier than planned. */
export function writeSlip({ min, max }, words) {
  if (max <= 0 && min < 0) return words.earlier(writeSlip({ min: -max, max: -min }, words));
  return min === max ? words.days(max) : words.dayRange(min, max);
}

/** The same in the few letters that a timeline has room for: +3–32 d. */
export function writeShortSlip({ min, max }, words) {
  const [low, high] = max <= 0 && min < 0 ? [-max, -min] : [min, max];
  return `${max <= 0 && min < 0 ? "−" : "+"}${low === high ? high : `${low}–${high}`} ${words.shortDays}`;
}
