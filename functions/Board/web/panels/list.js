// The same milestones as a table: for reading through, for screen readers, for paper.
import { el, replace } from "../../../Assets/web/dom.js";
import { languageOf, pick } from "../../../Assets/web/text.js";
import { mark } from "../kinds.js";
import { writeInterval, writeSlip } from "../words.js";

export class List {
  #store;

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.body = el("tbody");
    this.element = el("div", { class: "list", tabindex: "0", role: "group", "aria-label": words.list },
      el("table", {}, el("thead", {}, el("tr", {}, [words.date, words.title, words.kind, words.status, words.priority, words.place].map((name) => el("th", { scope: "col" }, name)))), this.body));
  }

  update() {
    const { selection, programme, languages } = this.#store;
    const priorities = new Map((programme.priorities ?? []).map((one) => [one.id, pick(one.title, languages)]));
    replace(this.body, selection.map((one) => this.#row(one, priorities)));
  }

  #row(one, priorities) {
    const { words, languages } = this.#store;
    return el("tr", { class: one.overdue && "overdue" },
      el("td", { class: "date" }, one.when ? writeInterval(one.when, words) : words.undated,
        one.slipDays && el("span", { class: "note" }, `${words.slip} ${writeSlip(one.slipDays, words)}`)),
      el("td", {}, el("button", { type: "button", class: "link", "data-id": one.id, onclick: () => this.#store.change({ open: one.id }) },
        el("span", { lang: languageOf(one.title, languages) }, pick(one.title, languages)))),
      el("td", {}, words.kinds[one.kind]),
      el("td", {}, el("span", { class: "with-mark" }, mark(one.kind, one.status), [words.statuses[one.status], one.overdue && words.overdue, one.isDisputed && words.disputed].filter(Boolean).join(", "))),
      el("td", {}, priorities.get(one.priority) ?? ""),
      el("td", { lang: languageOf(one.place, languages) }, pick(one.place, languages) ?? ""));
  }
}
