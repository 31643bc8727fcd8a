// Days to pixels. The whole of time lies in one wide strip that the browser itself scrolls; zooming makes the strip wider.
import { extent } from "d3-array";
import { scaleUtc } from "d3-scale";
import { DAY, parseInterval } from "../dates.js";

const MOST = 26; // pixels a day

export class Scale {
  #from;
  #to;
  #term;
  perDay = 1;

  /** @param milestones those with dates */
  constructor(milestones, term, today) {
    this.#term = term ? parseInterval(term) : null;
    const days = milestones.flatMap((one) => [one.from, one.to, ...one.ghosts.map((ghost) => ghost.from)]);
    const [from, to] = extent([...days, today, today + DAY, ...(this.#term ? [this.#term.from, this.#term.to] : [])]);
    const air = Math.max((to - from) * 0.03, 20 * DAY);
    this.#from = from - air;
    this.#to = to + air;
  }

  get width() {
    return ((this.#to - this.#from) / DAY) * this.perDay;
  }

  get term() {
    return this.#term;
  }

  x = (day) => ((day - this.#from) / DAY) * this.perDay;

  day(x) {
    return this.#from + (x / this.perDay) * DAY;
  }

  /** @param viewport its width in pixels; all of time fills it at least */
  zoomTo(perDay, viewport) {
    const least = (viewport * DAY) / (this.#to - this.#from);
    this.perDay = Math.min(Math.max(perDay, least), Math.max(MOST, least));
  }

  /** The interval to begin with: the term with some air, or all. */
  zoomToTerm(viewport) {
    if (!this.#term) {
      this.zoomTo(0, viewport);
      return 0;
    }
    // Names stand to the right of their marks: those of the last days have room there.
    const [before, after] = [24, Math.min(390, viewport * 0.36)];
    this.zoomTo((viewport - before - after) / ((this.#term.to - this.#term.from) / DAY), viewport);
    return this.x(this.#term.from) - before;
  }

  /** Round days in a stretch of the strip, about so many pixels apart. */
  ticks(left, right, apart) {
    return scaleUtc().domain([this.day(left), this.day(right)]).ticks(Math.max((right - left) / apart, 2)).filter((tick) => tick.getUTCHours() === 0);
  }
}
