// A milestone as a line in a list, which opens its details.
import { el } from "../../../Assets/web/dom.js";
import { languageOf, pick } from "../../../Assets/web/text.js";
import { mark } from "../kinds.js";
import { writeInterval } from "../words.js";

/** @param milestone at least { id, title, kind, status } @param note what to say below its title; its date when absent */
export function entry(milestone, store, note) {
  const { words, languages } = store;
  const said = note ?? [milestone.when && writeInterval(milestone.when, words), words.statuses[milestone.status]].filter(Boolean).join(" · ");
  return el("button", { type: "button", class: "entry", "data-id": milestone.id, onclick: () => store.change({ open: milestone.id }) },
    milestone.kind && mark(milestone.kind, milestone.status),
    el("span", { class: "lines" },
      el("span", { class: "name", lang: languageOf(milestone.title, languages) }, pick(milestone.title, languages)),
      el("span", { class: "note" }, said)));
}
