// The milestones that nobody has given a date: never drawn at an invented one.
import { el, replace } from "../../../Assets/web/dom.js";
import { entry } from "./entry.js";

export class Tray {
  #store;

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.count = el("span", { class: "count" });
    this.list = el("ul", { class: "tray-list" });
    this.element = el("section", { class: "card tray", "aria-labelledby": "tray-title" },
      el("h2", { id: "tray-title" }, words.tray, " ", this.count), el("p", { class: "soft" }, words.trayHint), this.list);
  }

  update() {
    const undated = this.#store.selection.filter((one) => one.undated);
    this.count.textContent = String(undated.length);
    this.element.hidden = undated.length === 0;
    replace(this.list, undated.map((one) => el("li", {}, entry(one, this.#store))));
  }
}
