// The board of one programme. It reads the programme by addresses relative to its own, and draws what the address behind # asks for.
import "./board.css";
import { Api } from "../../Assets/web/api.js";
import { el, replace } from "../../Assets/web/dom.js";
import { pick } from "../../Assets/web/text.js";
import { AsOf } from "./panels/asof.js";
import { Attention } from "./panels/attention.js";
import { Details } from "./panels/details.js";
import { Filters } from "./panels/filters.js";
import { Indicators } from "./panels/indicators.js";
import { legend } from "./panels/legend.js";
import { Milestones } from "./panels/milestones.js";
import { Progress } from "./panels/progress.js";
import { Take } from "./panels/take.js";
import { Tray } from "./panels/tray.js";
import { Store } from "./store.js";
import { spoken, writeInterval } from "./words.js";

const page = document.documentElement;
const main = document.getElementById("board");
const trouble = document.getElementById("trouble");
const store = new Store(new Api(new URL(".", location.href)), page.dataset.today, page.lang, fail);
let parts = [];

store.onChange((changed) => {
  trouble.hidden = true;
  if (parts.length === 0 || changed.has("language")) build();
  // Opening a milestone leaves the lists alone, so that the focus finds back to where it was opened.
  else for (const part of changed.size === 1 && changed.has("open") ? parts.slice(-1) : parts) part.update(changed);
  if (changed.has("data") || changed.has("language")) head();
});
store.load().catch(fail);

// Everything anew: at the start, and in another language.
function build() {
  const [filters, asOf, milestones, tray, attention, progress, indicators, take, details] =
    [Filters, AsOf, Milestones, Tray, Attention, Progress, Indicators, Take, Details].map((Part) => new Part(store));
  parts = [filters, asOf, milestones, tray, attention, progress, indicators, take, details]; // details last
  replace(main,
    el("div", { class: "tools" }, filters.element, asOf.element),
    el("div", { class: "columns" },
      el("div", { class: "wide" }, milestones.element, tray.element, legend(store)),
      el("div", { class: "side" }, attention.element, progress.element, indicators.element, take.element)),
    details.element);
  main.removeAttribute("aria-busy");
  const all = new Set(["data", "language", "open"]);
  for (const part of parts) part.update(all);
}

function head() {
  const { programme, words, languages } = store;
  page.lang = store.language;
  document.title = pick(programme.title, languages);
  document.getElementById("title").textContent = document.title;
  document.getElementById("skip").textContent = words.skip;
  document.getElementById("subtitle").textContent =
    [programme.organisation, programme.chair, programme.term && writeInterval(programme.term, words)].filter(Boolean).join(" · ");
  replace(document.getElementById("languages"), Object.entries(spoken).map(([tag, { language }]) =>
    el("button", { type: "button", lang: tag, "aria-pressed": String(tag === store.language), onclick: () => switchTo(tag) }, language)));
}

function switchTo(tag) {
  store.speak(tag);
  document.querySelector(`#languages [lang=${tag}]`).focus();
}

function fail(failure) {
  const { words } = store;
  main.removeAttribute("aria-busy");
  trouble.hidden = false;
  replace(trouble, failure.status === 401 ? words.needsKey : words.failed(failure.message), " ",
    el("button", { type: "button", onclick: () => store.load().catch(fail) }, words.retry));
}
