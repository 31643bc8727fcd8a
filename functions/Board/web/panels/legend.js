import { el, svg } from "../../../Assets/web/dom.js";
import { closedStatuses, families, mark, openStatuses } from "../kinds.js";

export function legend({ words }) {
  const kinds = Object.entries(families).map(([family, members]) =>
    el("div", {}, el("h3", {}, words.families[family]), el("ul", {}, members.map((kind) => el("li", {}, mark(kind, "planned"), words.kinds[kind])))));
  const statuses = el("div", {}, el("h3", {}, words.status),
    el("ul", {}, [...openStatuses, ...closedStatuses].map((status) => el("li", {}, mark("meeting", status), words.statuses[status]))));
  const signs = el("div", {}, el("h3", {}, words.timeline), el("ul", {},
    el("li", {}, svg("svg", { class: "ghost", viewBox: "-10 -10 20 20", "aria-hidden": "true" }, svg("circle", { r: 6 })), words.legendGhost),
    el("li", {}, el("span", { class: "bar s-planned rough sample" }), words.legendBar),
    el("li", {}, el("span", { class: "disputed-sample", "aria-hidden": "true" }, "?"), words.legendDisputed)));
  return el("details", { class: "legend" }, el("summary", {}, words.legend), el("div", { class: "legend-body" }, statuses, kinds, signs));
}
