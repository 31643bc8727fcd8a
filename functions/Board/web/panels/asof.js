// The slider that goes back to what was known on a day, and what has changed since then.
import { el, replace } from "../../../Assets/web/dom.js";
import { DAY, dayText, localDay } from "../dates.js";
import { writeInterval, writeSlip, writeDay } from "../words.js";
import { entry } from "./entry.js";

const PAUSE = 150; // ms that the slider rests before the programme is read

export class AsOf {
  #store;
  #points = [];
  #timer;

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.slider = el("input", { id: "as-of", type: "range", min: "0", step: "1", oninput: () => this.#slide() });
    this.said = el("output", { for: "as-of" });
    this.back = el("button", { type: "button", class: "plain", onclick: () => store.change({ asOf: null }) }, words.backToNow);
    this.since = el("section", { class: "since", "aria-label": words.since });
    this.element = el("div", { class: "as-of" },
      el("div", { class: "slide" }, el("label", { for: "as-of", title: words.asOfHint }, words.asOf), this.slider, this.said, this.back),
      this.since);
  }

  update(changed) {
    if (!changed.has("data")) return;
    const { view } = this.#store;
    this.#points = pointsOf(this.#store);
    this.slider.max = String(this.#points.length - 1);
    this.slider.disabled = this.#points.length < 2;
    const at = this.#points.indexOf(view.asOf);
    if (document.activeElement !== this.slider || this.#timer === undefined) this.slider.value = String(at < 0 ? this.#points.length - 1 : at);
    this.element.classList.toggle("past", view.asOf !== null);
    this.back.hidden = view.asOf === null;
    this.#say(view.asOf);
    replace(this.since, view.asOf !== null && changesOf(this.#store));
    this.since.hidden = view.asOf === null;
  }

  #slide() {
    const point = this.#points[Number(this.slider.value)];
    this.#say(point);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#store.change({ asOf: point });
    }, PAUSE);
  }

  #say(point) {
    const { words, head } = this.#store;
    const text = point === null
      ? this.slider.disabled ? words.asOfNothing : words.asOfNow
      : point.includes("-") ? writeDay(point, words) : words.asOfEvent(point, head.seq);
    this.said.textContent = text;
    this.slider.setAttribute("aria-valuetext", text);
  }
}

/** Each day from the first record to yesterday, then now. In the first days, each event. */
function pointsOf({ programme, head, day }) {
  const first = localDay(head.recordedAt, programme.timeZone);
  const days = Math.round((day - first) / DAY);
  if (days >= 2) return [...Array.from({ length: days }, (_, i) => dayText(first + i * DAY)), null];
  return [...Array.from({ length: Math.min(head.seq - 1, 500) }, (_, i) => String(i + 1)), null];
}

function changesOf(store) {
  const { words, diff } = store;
  const parts = Object.keys(words.sinceParts).filter((part) => diff[part].length > 0);
  return [
    el("h2", {}, words.since),
    parts.length === 0 && el("p", { class: "soft" }, words.sinceNothing),
    el("div", { class: "parts" }, parts.map((part) =>
      el("details", { open: diff[part].length <= 6 },
        el("summary", {}, words.sinceParts[part], " ", el("span", { class: "count" }, String(diff[part].length))),
        el("ul", {}, diff[part].map((one) => el("li", {}, entry(one, store, noteOf(part, one, words)))))))),
  ];
}

function noteOf(part, one, words) {
  if (part === "moved") {
    const to = one.to ? writeInterval(one.to, words) : words.undated;
    return [`${writeInterval(one.from, words)} → ${to}`, one.days && writeSlip(one.days, words), one.reason].filter(Boolean).join(" · ");
  }
  if (part === "changed") return Object.keys(one.changed).map((field) => words.fields[field] ?? field).join(", ");
  const when = one.actual ?? one.planned;
  return [words.statuses[one.status], when && writeInterval(when, words)].filter(Boolean).join(" · ");
}
