// Indicators as small charts: bars where there is one value for each subject, lines where values follow each other.
import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { el, replace, svg } from "../../../Assets/web/dom.js";
import { pick } from "../../../Assets/web/text.js";
import { parseInterval } from "../dates.js";
import { writeInterval } from "../words.js";

export class Indicators {
  #store;

  constructor(store) {
    this.#store = store;
    this.body = el("div", { class: "indicators" });
    this.element = el("section", { class: "card", "aria-labelledby": "indicators-title" }, el("h2", { id: "indicators-title" }, store.words.indicators), this.body);
  }

  update(changed) {
    if (!changed.has("data")) return;
    const { indicators } = this.#store;
    this.element.hidden = indicators.length === 0;
    replace(this.body, indicators.map((one) => this.#figure(one)));
  }

  #figure(indicator) {
    const { words, languages } = this.#store;
    const observations = indicator.observations ?? [];
    const isSeries = new Set(observations.map((one) => one.period)).size > 1;
    const note = [indicator.unit, indicator.better && words[`${indicator.better}IsBetter`]].filter(Boolean).join(", ");
    return el("figure", {},
      el("figcaption", {}, pick(indicator.title, languages), note && el("span", { class: "note" }, note)),
      isSeries ? this.#lines(indicator, observations) : this.#bars(indicator, observations));
  }

  // The table is the chart: each value has its bar beside it.
  #bars(indicator, observations) {
    const { words } = this.#store;
    const most = Math.max(max(observations, (one) => one.value) ?? 0, indicator.target?.value ?? 0, indicator.baseline?.value ?? 0) || 1;
    const sorted = [...observations].sort((a, b) => (indicator.better === "higher" ? b.value - a.value : a.value - b.value));
    const row = (name, value, kind) => {
      const bar = el("span", { class: `value-bar ${kind}` });
      bar.style.width = `${(100 * Math.max(value, 0)) / most}%`;
      return el("tr", {}, el("th", { scope: "row" }, name), el("td", { class: "number" }, this.#number(value)), el("td", { class: "of-bar", "aria-hidden": "true" }, bar));
    };
    return el("table", { class: "bars" },
      el("thead", { class: "unseen" }, el("tr", {}, el("th", { scope: "col" }, words.subject), el("th", { scope: "col" }, words.value), el("td", {}))),
      el("tbody", {}, sorted.map((one) => row(one.subject ?? writeInterval(one.period, words), one.value, "observed")),
        indicator.baseline && row(words.baseline, indicator.baseline.value, "baseline"),
        indicator.target && row(words.target, indicator.target.value, "target")));
  }

  #lines(indicator, observations) {
    const { words } = this.#store;
    const [width, height, side, foot] = [300, 120, 34, 18];
    const points = [...observations, indicator.baseline, indicator.target].filter((one) => one?.value !== undefined && one.period);
    const time = (one) => parseInterval(one.period).from;
    const x = scaleLinear([min(points, time), max(points, time)], [side, width - 8]);
    const y = scaleLinear([min(points, (one) => one.value), max(points, (one) => one.value)], indicator.better === "lower" ? [8, height - foot] : [height - foot, 8]).nice();
    const path = line((one) => x(time(one)), (one) => y(one.value));
    const series = [...Map.groupBy(observations, (one) => one.subject ?? "")].map(([subject, values]) => [subject, values.sort((a, b) => time(a) - time(b))]);
    const years = [...new Set(points.map((one) => new Date(time(one)).getUTCFullYear()))].sort();
    return [
      svg("svg", { class: "lines", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${pick(indicator.title, this.#store.languages)}. ${words.asTable}` },
        y.ticks(3).map((tick) => [svg("line", { class: "tick", x1: side, x2: width - 8, y1: y(tick), y2: y(tick) }), svg("text", { x: side - 5, y: y(tick) + 4, "text-anchor": "end" }, this.#number(tick))]),
        [years[0], years.at(-1)].map((year, i) => svg("text", { x: i === 0 ? side : width - 8, y: height - 2, "text-anchor": i === 0 ? "start" : "end" }, String(year))),
        indicator.target?.value !== undefined && svg("line", { class: "goal", x1: side, x2: width - 8, y1: y(indicator.target.value), y2: y(indicator.target.value) }),
        series.map(([, values], i) => [svg("path", { class: `series n${i % 6}`, d: path(values) }), values.map((one) => svg("circle", { class: `series n${i % 6}`, r: 2.6, cx: x(time(one)), cy: y(one.value) }))])),
      series.length > 1 && el("ul", { class: "keys" }, series.map(([subject], i) => el("li", {}, el("span", { class: `key n${i % 6}` }), subject))),
      el("details", { class: "as-table" }, el("summary", {}, words.asTable), this.#table(indicator, observations)),
    ];
  }

  #table(indicator, observations) {
    const { words } = this.#store;
    const row = (subject, one) => el("tr", {}, el("th", { scope: "row" }, subject), el("td", {}, one.period ? writeInterval(one.period, words) : ""), el("td", { class: "number" }, this.#number(one.value)));
    return el("table", {},
      el("thead", {}, el("tr", {}, [words.subject, words.period, words.value].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, observations.map((one) => row(one.subject ?? "", one)),
        indicator.baseline && row(words.baseline, indicator.baseline), indicator.target && row(words.target, indicator.target)));
  }

  #number(value) {
    return value === undefined ? "" : value.toLocaleString(this.#store.language);
  }
}
