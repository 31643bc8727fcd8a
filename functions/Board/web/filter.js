// Which milestones are shown, and how many each choice would show.
import { hasAll, words } from "../../Assets/web/text.js";

export const facets = ["status", "kind", "priority"];
export const flags = ["overdue", "dueSoon", "moved", "isDisputed", "undated"];

/** What has no priority stands under "". */
export const facetOf = (milestone, facet) => milestone[facet] ?? "";

export function select(milestones, view) {
  const wanted = words(view.q);
  return milestones.filter((one) => takes(one, view, wanted));
}

/** For each facet the number of each value, over what the other filters leave: what one would get by choosing it. */
export function count(milestones, view) {
  const wanted = words(view.q);
  const counts = { flags: Object.fromEntries(flags.map((flag) => [flag, 0])) };
  for (const facet of facets) counts[facet] = new Map();
  for (const one of milestones) {
    for (const facet of facets) {
      if (takes(one, view, wanted, facet)) add(counts[facet], facetOf(one, facet));
    }
    if (!takes(one, view, wanted, "flags")) continue;
    for (const flag of flags) {
      if (one[flag]) counts.flags[flag]++;
    }
  }
  return counts;
}

export function isFiltered(view) {
  return view.q !== "" || facets.some((facet) => view[facet].length > 0) || view.flags.length > 0;
}

function takes(one, view, wanted, except) {
  return facets.every((facet) => facet === except || view[facet].length === 0 || view[facet].includes(facetOf(one, facet)))
    && (except === "flags" || view.flags.every((flag) => one[flag]))
    && hasAll(one.search, wanted);
}

function add(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
