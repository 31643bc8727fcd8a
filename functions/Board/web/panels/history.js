// What happened to a milestone, newest first. Read when its panel opens.
import { el, replace } from "../../../Assets/web/dom.js";
import { localDay, localTime, dayText } from "../dates.js";
import { writeDay } from "../words.js";
import { written } from "./evidence.js";

export function historyOf(one, store) {
  const { words, api } = store;
  const list = el("ol", { class: "history" }, el("li", { class: "soft" }, words.loading));
  api.get(`milestones/${encodeURIComponent(one.id)}/history`).then(
    ({ value }) => replace(list, value.filter((event) => event.seq <= one.seq).reverse().map((event) => eventOf(event, store))),
    (failure) => replace(list, el("li", {}, words.failed(failure.message))));
  return el("section", {}, el("h3", {}, words.history), list);
}

function eventOf(event, store) {
  const { words, programme, language } = store;
  const when = `${writeDay(dayText(localDay(event.recordedAt, programme.timeZone)), words)}, ${localTime(event.recordedAt, programme.timeZone, language)}`;
  return el("li", {},
    el("div", { class: "line" },
      el("span", {}, el("b", {}, words.events[event.type] ?? event.type), event.correction && ` (${words.correction})`),
      el("time", { class: "soft", datetime: event.recordedAt }, when)),
    event.recordedBy && el("span", { class: "note" }, words.by(event.recordedBy)),
    event.reason && el("p", { class: "reason" }, event.reason),
    event.changed && el("dl", { class: "changes" }, Object.entries(event.changed).map(([field, step]) => changeOf(field, step, store))));
}

function changeOf(field, { from, to }, { words, languages }) {
  return [
    el("dt", {}, words.fields[field] ?? field),
    el("dd", {}, el("del", {}, written(field, from, words, languages)), " → ", el("ins", {}, written(field, to, words, languages))),
  ];
}
