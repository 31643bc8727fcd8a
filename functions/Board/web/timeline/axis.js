// The days above the lanes, and their lines through them. Only what is in sight is drawn, anew with each scroll.
import { el, replace } from "../../../Assets/web/dom.js";
import { DAY } from "../dates.js";

const APART = 70;

export function drawAxis({ axis, grid, scroller, scale, words, today }) {
  const [left, right] = [scroller.scrollLeft, scroller.scrollLeft + scroller.clientWidth];
  const ticks = scale.ticks(left - APART, right + APART, APART);
  // Where ticks are days, the line above names months; where they are months, years; years need none.
  const step = ticks.length > 1 ? (ticks[1] - ticks[0]) / DAY : 1;
  const above = step < 27 ? month : step < 360 ? year : null;
  replace(axis,
    above && periods(scale.day(left), scale.day(right), above).map(([from, to]) =>
      placed("period", Math.max(scale.x(from), 0), el("span", {}, above.name(new Date(from), words)), scale.x(to) - Math.max(scale.x(from), 0))),
    ticks.map((tick) => placed("tick", scale.x(tick), tickName(tick, step, words))),
    placed("today", scale.x(today + DAY / 2), words.today));
  replace(grid,
    scale.term && placed("term", scale.x(scale.term.from), null, scale.x(scale.term.to) - scale.x(scale.term.from)),
    ticks.map((tick) => placed(tick.getUTCMonth() === 0 && tick.getUTCDate() === 1 ? "line year" : "line", scale.x(tick))),
    placed("now", scale.x(today + DAY / 2)));
}

function placed(name, x, content = null, width) {
  const element = el("div", { class: name }, content);
  element.style.left = `${x}px`;
  if (width !== undefined) element.style.width = `${width}px`;
  return element;
}

function tickName(tick, step, words) {
  if (step >= 360) return String(tick.getUTCFullYear());
  if (step >= 27) return words.shortMonths[tick.getUTCMonth()];
  return String(tick.getUTCDate());
}

const month = {
  start: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth()),
  next: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1),
  name: (date, words) => `${words.shortMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
};

const year = {
  start: (date) => Date.UTC(date.getUTCFullYear(), 0),
  next: (date) => Date.UTC(date.getUTCFullYear() + 1, 0),
  name: (date) => String(date.getUTCFullYear()),
};

function periods(from, to, unit) {
  const found = [];
  for (let start = unit.start(new Date(from)); start < to; ) {
    const next = unit.next(new Date(start));
    found.push([start, next]);
    start = next;
  }
  return found;
}
