// The milestones, on the timeline or as a list, with the buttons that steer them.
import { el } from "../../../Assets/web/dom.js";
import { Timeline } from "../timeline/timeline.js";
import { List } from "./list.js";

export class Milestones {
  #store;

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.timeline = new Timeline(store);
    this.list = new List(store);
    this.shown = el("p", { role: "status" });
    this.nothing = el("p", { class: "nothing" }, words.nothingFound);
    this.modes = ["timeline", "list"].map((mode) =>
      el("button", { type: "button", "data-mode": mode, onclick: () => store.change({ mode }) }, words[mode]));
    this.zoom = el("div", { class: "zoom", role: "group", "aria-label": words.timeline },
      button("−", words.zoomOut, () => this.timeline.zoom(1 / 1.6)),
      button("+", words.zoomIn, () => this.timeline.zoom(1.6)),
      button(words.today, null, () => this.timeline.showToday()),
      button(words.zoomTerm, null, () => this.timeline.showTerm()),
      button(words.zoomAll, null, () => this.timeline.showAll()));
    this.element = el("section", { id: "milestones", class: "card milestones", tabindex: "-1", "aria-label": words.timeline },
      el("div", { class: "bar-of-tools" }, this.shown, el("div", { class: "modes", role: "group", "aria-label": words.view }, this.modes), this.zoom),
      this.nothing, this.timeline.element, this.list.element);
    // Paper gets the list.
    addEventListener("beforeprint", () => this.list.update());
  }

  update() {
    const { view, selection, milestones, words } = this.#store;
    const isList = view.mode === "list";
    this.shown.textContent = words.shown(selection.length, milestones.length);
    this.nothing.hidden = selection.length > 0;
    for (const mode of this.modes) mode.setAttribute("aria-pressed", String(mode.dataset.mode === view.mode));
    this.list.element.hidden = !isList || selection.length === 0;
    this.zoom.hidden = this.timeline.element.hidden = isList || !selection.some((one) => !one.undated);
    if (isList) this.list.update();
    else this.timeline.update();
  }
}

function button(text, label, onclick) {
  return el("button", { type: "button", "aria-label": label, title: label, onclick }, text);
}
