// One milestone on the timeline: a button with its mark, its bar, its earlier plans and its name.
import { el, svg } from "../../../Assets/web/dom.js";
import { languageOf, pick } from "../../../Assets/web/text.js";
import { mark } from "../kinds.js";
import { writeInterval, writeShortSlip, writeSlip } from "../words.js";
import { ROW } from "./layout.js";

export class Item {
  #within;

  constructor(milestone, store, measure) {
    const { words, languages } = store;
    this.milestone = milestone;
    this.title = pick(milestone.title, languages);
    this.status = words.statuses[milestone.status];
    this.bar = el("span", { class: `bar s-${milestone.status}${milestone.precision === "day" ? "" : " rough"}` });
    this.mark = mark(milestone.kind, milestone.status);
    const word = milestone.overdue ? `${this.status}, ${words.overdue.toLowerCase()}` : this.status;
    const slip = milestone.slipDays ? writeShortSlip(milestone.slipDays, words) : null;
    this.label = el("span", { class: "label" },
      el("span", { class: "name", lang: languageOf(milestone.title, languages) }, this.title), " ",
      el("span", { class: `word s-${milestone.status}` }, word), " ",
      slip && el("span", { class: "slip" }, slip));
    this.labelWidth = measure(this.label);
    // What is heard begins with what is seen.
    const spoken = [[this.title, word, slip].filter(Boolean).join(" "), ...this.#more(words)].join(", ");
    this.ghosts = milestone.ghosts.map(() => svg("svg", { class: "ghost", viewBox: "-10 -10 20 20", "aria-hidden": "true" }, svg("circle", { r: 6 })));
    this.move = milestone.ghosts.length > 0 ? el("span", { class: "move" }) : null;
    this.element = el("button", {
      type: "button", class: classOf(milestone, store), tabindex: "-1", "data-id": milestone.id, "aria-label": spoken, title: spoken,
    }, this.move, this.ghosts, this.bar, this.mark, this.label);
  }

  /** As layout() says, below the top of its lane. */
  put(place, top) {
    this.element.style.transform = `translate(${place.left}px, ${top + place.row * ROW}px)`;
    // Within itself nothing moves while others are filtered: only zooming changes that.
    const within = `${place.right - place.left} ${place.label === null} ${place.mark - place.left}`;
    if (within === this.#within) return;
    this.#within = within;
    this.element.style.width = `${place.right - place.left}px`;
    this.bar.hidden = place.bar === null;
    if (place.bar) set(this.bar, place.bar.start - place.left, place.bar.width);
    set(this.mark, place.mark - place.left - 10);
    this.label.hidden = place.label === null;
    if (place.label !== null) set(this.label, place.label - place.left);
    this.ghosts.forEach((ghost, i) => set(ghost, place.ghosts[i] - place.left - 10));
    if (this.move) {
      const ends = [...place.ghosts, place.mark];
      set(this.move, Math.min(...ends) - place.left, Math.max(...ends) - Math.min(...ends));
    }
  }

  #more(words) {
    const { kind, when, slipDays, isDisputed } = this.milestone;
    return [words.kinds[kind], writeInterval(when, words), slipDays && `${words.slip} ${writeSlip(slipDays, words)}`, isDisputed && words.disputed].filter(Boolean);
  }
}

/** Measures labels without laying them out. */
export function labelMeasure(font) {
  const context = document.createElement("canvas").getContext("2d");
  const width = (text, style) => {
    context.font = style;
    return context.measureText(text).width;
  };
  const [name, word] = [`500 13px ${font}`, `400 12px ${font}`];
  return (label) => {
    const [title, ...others] = label.children;
    return others.reduce((sum, other) => sum + 8 + width(other.textContent, word), Math.min(width(title.textContent, name), 262) + 4);
  };
}

function classOf(milestone, store) {
  return ["item", milestone.overdue && "overdue", milestone.isDisputed && "disputed", store.changedSince.has(milestone.id) && "changed"].filter(Boolean).join(" ");
}

function set({ style }, left, width) {
  style.left = `${left}px`;
  if (width !== undefined) style.width = `${width}px`;
}
