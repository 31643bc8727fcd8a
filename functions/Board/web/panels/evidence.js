// On what a milestone rests, and where its sources say otherwise.
import { el } from "../../../Assets/web/dom.js";
import { pick } from "../../../Assets/web/text.js";
import { writeInterval } from "../words.js";

export function sourcesOf({ sources }, words) {
  return el("section", {}, el("h3", {}, words.sources),
    sources ? el("ul", { class: "sources" }, sources.map((source) => el("li", {}, sourceOf(source, words)))) : el("p", { class: "soft" }, words.noSources));
}

export function disputesOf(one, { words, languages }) {
  const claims = (one.claims ?? []).filter((claim) => one.disputed?.includes(claim.field));
  if (claims.length === 0) return null;
  return el("section", { class: "disputes" }, el("h3", {}, words.disputes), claims.map((claim) =>
    el("dl", { class: "facts" },
      el("dt", {}, words.fields[claim.field] ?? claim.field), el("dd", {}),
      el("dt", {}, words.recordSays), el("dd", {}, written(claim.field, one[claim.field], words, languages)),
      el("dt", {}, words.claimSays), el("dd", {}, written(claim.field, claim.value, words, languages), claim.source && el("div", {}, sourceOf(claim.source, words))))));
}

/** A value of a field, as people read it. */
export function written(field, value, words, languages) {
  if (value === undefined) return words.nothing;
  if (field === "planned" || field === "actual") return writeInterval(pick(value, languages), words);
  if (field === "status") return words.statuses[value] ?? value;
  if (field === "kind") return words.kinds[value] ?? value;
  if (Array.isArray(value)) return value.every((one) => typeof one === "string") ? value.join(", ") : words.entries(value.length);
  return pick(value, languages);
}

function sourceOf(source, words) {
  const notes = [
    source.published && words.published(writeInterval(source.published, words)),
    source.retrieved && words.retrieved(writeInterval(source.retrieved, words)),
    source.supports?.length > 0 && words.supports(source.supports.map((field) => words.fields[field] ?? field).join(", ").toLowerCase()),
    source.note,
  ].filter(Boolean);
  return [
    source.url ? outside(source.url, source.publisher ?? new URL(source.url).hostname, source.language) : source.publisher,
    source.archive && [" ", outside(source.archive, words.archived)],
    notes.length > 0 && el("span", { class: "note" }, notes.join(" · ")),
  ].flat();
}

function outside(href, name, hreflang) {
  // Recorded addresses are http or https; what else might have got in is shown, not linked.
  return /^https?:/i.test(href) ? el("a", { href, hreflang, rel: "noopener noreferrer", target: "_blank" }, name) : name;
}
