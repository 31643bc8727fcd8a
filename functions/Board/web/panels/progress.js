// How far each priority has come: a bar of its milestones by status.
import { el, replace } from "../../../Assets/web/dom.js";
import { pick } from "../../../Assets/web/text.js";
import { isOpen, statuses } from "../kinds.js";

const order = [...statuses.filter((status) => !isOpen(status)), ...statuses.filter(isOpen)];

export class Progress {
  #store;

  constructor(store) {
    this.#store = store;
    this.list = el("ul", { class: "progress" });
    this.element = el("section", { class: "card", "aria-labelledby": "progress-title" }, el("h2", { id: "progress-title" }, store.words.progress), this.list);
  }

  update() {
    const { programme, words, languages, selection } = this.#store;
    const byPriority = Map.groupBy(selection, (one) => one.priority ?? "");
    replace(this.list, [...(programme.priorities ?? []), { id: "", title: words.noPriority }]
      .filter(({ id }) => byPriority.has(id))
      .map(({ id, title }) => row(pick(title, languages), byPriority.get(id), words)));
  }
}

function row(title, milestones, words) {
  const done = milestones.filter((one) => !one.open).length;
  const parts = order.map((status) => [status, milestones.filter((one) => one.status === status).length]).filter(([, n]) => n > 0);
  const said = parts.map(([status, n]) => `${words.statuses[status]}: ${n}`).join(", ");
  const bar = el("div", { class: "stack", role: "img", "aria-label": said, title: said }, parts.map(([status, n]) => {
    const part = el("span", { class: `s-${status} ${isOpen(status) ? "open" : "shut"}` });
    part.style.flexGrow = String(n);
    return part;
  }));
  return el("li", {}, el("div", { class: "line" }, el("span", {}, title), el("span", { class: "soft" }, words.progressOf(done, milestones.length))), bar);
}
