// What is late, and what is due soon.
import { el, replace } from "../../../Assets/web/dom.js";
import { entry } from "./entry.js";

export class Attention {
  #store;

  constructor(store) {
    this.#store = store;
    this.body = el("div");
    this.element = el("section", { class: "card attention", "aria-labelledby": "attention-title" },
      el("h2", { id: "attention-title" }, store.words.attention), this.body);
  }

  update() {
    const { words, selection, soon } = this.#store;
    const late = selection.filter((one) => one.overdue);
    const due = selection.filter((one) => one.dueSoon);
    replace(this.body,
      this.#part("late", words.overdue, late),
      this.#part("due", words.dueWithin(soon), due),
      late.length + due.length === 0 && el("p", { class: "soft" }, words.attentionNone));
  }

  #part(name, title, milestones) {
    if (milestones.length === 0) return null;
    return el("div", { class: name },
      el("h3", {}, title, " ", el("span", { class: "count" }, String(milestones.length))),
      el("ul", {}, milestones.slice(0, 50).map((one) => el("li", {}, entry(one, this.#store)))));
  }
}
