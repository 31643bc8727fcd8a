// A milestone as the page works with it: what filters, the timeline and the lists ask of it, worked out once.
import { allOf, searchText } from "../../Assets/web/text.js";
import { DAY, dayOf, parseInterval } from "./dates.js";
import { isOpen } from "./kinds.js";

/** @param today as dayOf() has it @param soon days that count as soon */
export function prepare(raw, today, soon) {
  const from = raw.earliest ? dayOf(raw.earliest) : undefined;
  const to = raw.latest ? dayOf(raw.latest) + DAY : undefined;
  const open = isOpen(raw.status);
  return {
    ...raw,
    from,
    to,
    open,
    when: raw.actual ?? raw.planned,
    undated: from === undefined,
    ghosts: ghostsOf(raw, from),
    moved: raw.slipDays !== undefined,
    isDisputed: (raw.disputed?.length ?? 0) > 0,
    dueSoon: open && !raw.overdue && to !== undefined && to <= today + (soon + 1) * DAY,
    search: searchText([...allOf(raw.title), ...allOf(raw.summary), ...allOf(raw.place), raw.body ?? "", ...(raw.tags ?? [])]),
  };
}

/** Where it was planned before, and where it was planned if it came on another day. */
function ghostsOf(raw, from) {
  const plans = (raw.plans ?? []).map((plan) => plan.planned);
  if (raw.actual && raw.planned && raw.planned !== raw.actual) plans.push(raw.planned);
  return plans.map((text) => ({ text, ...parseInterval(text) })).filter((ghost) => ghost.from !== from);
}

export function byDate(a, b) {
  return (a.from ?? Infinity) - (b.from ?? Infinity) || (a.to ?? 0) - (b.to ?? 0) || (a.id < b.id ? -1 : 1);
}
