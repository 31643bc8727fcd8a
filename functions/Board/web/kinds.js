// How a milestone looks: its family gives the outline, its kind the sign in it, its status the colour.
import { symbol, symbolStar } from "d3-shape";
import { svg } from "../../Assets/web/dom.js";

export const families = {
  gathering: ["summit", "forum", "conference", "meeting", "chairmanship", "year"],
  document: ["strategy", "agreement", "programme", "memorandum", "declaration", "concept"],
  undertaking: ["fund", "project", "establishment"],
};

export const kinds = Object.values(families).flat();
export const openStatuses = ["proposed", "negotiating", "planned", "postponed"];
export const closedStatuses = ["held", "adopted", "established", "cancelled"];
export const statuses = [...openStatuses, ...closedStatuses];

const outlines = {
  gathering: "M0-8.2A8.2 8.2 0 1 1 0 8.2A8.2 8.2 0 1 1 0-8.2Z",
  document: "M-6.6-8.2H3.2L6.8-4.6V8.2H-6.6Z",
  undertaking: "M0-9.2L9.2 0L0 9.2L-9.2 0Z",
};

const ring = "M0-3.8A3.8 3.8 0 1 1 0 3.8A3.8 3.8 0 1 1 0-3.8ZM0-1.6A1.6 1.6 0 1 0 0 1.6A1.6 1.6 0 1 0 0-1.6Z";
const bar = (x, y, width, height) => `M${x} ${y}h${width}v${height}h${-width}Z`;
const dot = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

const signs = {
  summit: symbol(symbolStar, 34)(),
  forum: dot(-3.1, 1.6, 1.5) + dot(3.1, 1.6, 1.5) + dot(0, -2.6, 1.5),
  conference: bar(-3.8, -2.9, 7.6, 1.8) + bar(-3.8, 1.1, 7.6, 1.8),
  meeting: dot(-2.4, 0, 1.7) + dot(2.4, 0, 1.7),
  chairmanship: "M-4-2.6L-1.6-.4L0-3.8L1.6-.4L4-2.6L3.2 3.2H-3.2Z",
  year: ring,
  strategy: "M0-5L3.6-1H1.2V5H-1.2V-1H-3.6Z",
  agreement: "M-3.9.2L-2.4-1.4L-.9.2L2.7-3.5L4.1-2L-.9 3.2Z",
  programme: bar(-3.6, -3.6, 7.2, 1.5) + bar(-3.6, -0.6, 7.2, 1.5) + bar(-3.6, 2.4, 7.2, 1.5),
  memorandum: bar(-3.6, -2, 7.2, 1.6) + bar(-3.6, 1.4, 4.6, 1.6),
  declaration: bar(-1.1, -4.4, 2.2, 5.4) + bar(-1.1, 2.2, 2.2, 2.2),
  concept: ring,
  fund: ring,
  project: bar(-1.1, -4, 2.2, 8) + bar(-4, -1.1, 2.9, 2.2) + bar(1.1, -1.1, 2.9, 2.2),
  establishment: bar(-2.6, -2.6, 5.2, 5.2),
};

export function familyOf(kind) {
  return Object.keys(families).find((family) => families[family].includes(kind)) ?? "gathering";
}

export function isOpen(status) {
  return openStatuses.includes(status);
}

/** The mark of a milestone; what it shows is also said in words beside it. */
export function mark(kind, status) {
  return svg("svg", { class: `mark s-${status} ${isOpen(status) ? "open" : "shut"}`, viewBox: "-10 -10 20 20", "aria-hidden": "true" },
    svg("path", { class: "outline", d: outlines[familyOf(kind)] }),
    svg("path", { class: "sign", d: signs[kind] ?? ring }),
    status === "cancelled" && svg("path", { class: "strike", d: "M-9 9L9-9" }));
}
