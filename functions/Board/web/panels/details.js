// All that is recorded of one milestone, in a panel beside the rest.
import { el, replace } from "../../../Assets/web/dom.js";
import { pick } from "../../../Assets/web/text.js";
import { mark } from "../kinds.js";
import { writeInterval, writeSlip } from "../words.js";
import { disputesOf, sourcesOf } from "./evidence.js";
import { historyOf } from "./history.js";

export class Details {
  #store;
  #back;

  constructor(store) {
    this.#store = store;
    this.element = el("dialog", { class: "details", "aria-labelledby": "details-title" });
    this.element.addEventListener("close", () => this.#closed());
    // A click beside the panel closes it.
    this.element.addEventListener("click", (event) => event.target === this.element && this.element.close());
  }

  update(changed) {
    const { open } = this.#store.view;
    const milestone = open === null ? undefined : this.#store.find(open);
    if (!milestone) {
      if (this.element.open) this.element.close();
      return;
    }
    if (!["open", "data", "language"].some((name) => changed.has(name))) return;
    replace(this.element, this.#content(milestone));
    this.element.scrollTop = 0;
    if (!this.element.open) {
      this.#back = document.activeElement;
      this.element.showModal();
    }
  }

  #closed() {
    if (this.#store.view.open !== null) this.#store.change({ open: null });
    this.#back?.focus({ preventScroll: true });
  }

  #content(one) {
    const { words, languages, programme } = this.#store;
    const priority = programme.priorities?.find(({ id }) => id === one.priority);
    return el("article", {},
      el("header", {},
        el("p", { class: "with-mark" }, mark(one.kind, one.status), [words.kinds[one.kind], priority && pick(priority.title, languages)].filter(Boolean).join(" · ")),
        el("button", { type: "button", class: "close", "aria-label": words.close, onclick: () => this.element.close() }, "×")),
      titles(one, languages),
      el("p", { class: "badges" },
        el("span", { class: `badge s-${one.status}` }, words.statuses[one.status]),
        one.overdue && el("span", { class: "badge alarm" }, words.overdue),
        one.dueSoon && el("span", { class: "badge warn" }, words.dueSoon),
        one.isDisputed && el("span", { class: "badge warn" }, words.disputed)),
      texts(one.summary, languages, "summary"),
      this.#facts(one),
      plansOf(one, words),
      disputesOf(one, this.#store),
      sourcesOf(one, words),
      this.#related(one),
      historyOf(one, this.#store));
  }

  #facts(one) {
    const { words, languages } = this.#store;
    const facts = [
      [words.planned, one.planned ? writeInterval(one.planned, words) : one.actual ? null : words.undated],
      [words.actual, one.actual && writeInterval(one.actual, words)],
      [words.slip, one.slipDays && writeSlip(one.slipDays, words)],
      [words.place, pick(one.place, languages)],
      [words.body, one.body],
      [words.initiative, one.initiative],
      [words.tags, one.tags?.join(", ")],
    ].filter(([, value]) => value);
    return el("dl", { class: "facts" }, facts.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
  }

  #related(one) {
    const { words, languages } = this.#store;
    const all = [...(one.related ?? []).map((other) => [words.relations[other.type], other.id]), ...(one.relatedFrom ?? []).map((other) => [words.relations[`${other.type}From`], other.id])];
    if (all.length === 0) return null;
    const button = (id) => {
      const other = this.#store.find(id);
      return other ? el("button", { type: "button", class: "link", onclick: () => this.#store.change({ open: id }) }, pick(other.title, languages)) : id;
    };
    return el("section", {}, el("h3", {}, words.related), el("dl", { class: "facts" }, all.map(([name, id]) => [el("dt", {}, name), el("dd", {}, button(id))])));
  }
}

// The first language that is wanted is the heading, the others stand below it.
function titles(one, languages) {
  const title = one.title;
  if (typeof title === "string") return el("h2", { id: "details-title" }, title);
  const first = pick(title, languages);
  const [[tag], ...others] = Object.entries(title).sort(([, a], [, b]) => (b === first) - (a === first));
  return [el("h2", { id: "details-title", lang: tag }, first), others.length > 0 && el("ul", { class: "titles" }, others.map(([lang, text]) => el("li", { lang }, el("span", { class: "tag", "aria-hidden": "true" }, lang), text)))];
}

function texts(text, languages, name) {
  return text === undefined ? null : el("p", { class: name }, pick(text, languages));
}

function plansOf(one, words) {
  if (!one.plans) return null;
  return el("section", {}, el("h3", {}, words.earlierPlans),
    el("ol", { class: "plans" }, one.plans.map((plan) => el("li", {}, el("s", {}, writeInterval(plan.planned, words)), el("span", { class: "note" }, plan.reason ?? words.noReason)))));
}
