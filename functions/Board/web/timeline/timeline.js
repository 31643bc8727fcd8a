// The timeline: a lane for each priority, milestones on it by their dates.
import { el, replace } from "../../../Assets/web/dom.js";
import { pick } from "../../../Assets/web/text.js";
import { drawAxis } from "./axis.js";
import { Item, labelMeasure } from "./item.js";
import { useKeys } from "./keys.js";
import { layout, ROW } from "./layout.js";
import { useGestures } from "./gestures.js";
import { Scale } from "./scale.js";

const HEAD = 30; // of a lane, for its name
const NARROW = 600; // pixels: a phone
const NEAR = 1.7; // pixels a day, that names have room beside each other there

export class Timeline {
  #store;
  #lanes = [];
  #scale;
  #source;
  #measure = labelMeasure(getComputedStyle(document.body).fontFamily);
  #frame = 0;
  #width = 0; // of the view; kept, for asking the browser makes it lay out all anew

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.axis = el("div", { class: "axis", "aria-hidden": "true" });
    this.grid = el("div", { class: "grid", "aria-hidden": "true" });
    this.strip = el("div", { class: "strip" });
    this.world = el("div", { class: "world" }, this.axis, this.grid, this.strip);
    this.scroller = el("div", { class: "scroller", role: "group", "aria-label": words.timeline, "aria-describedby": "timeline-hint" }, this.world);
    this.element = el("div", { class: "timeline" }, el("p", { id: "timeline-hint", class: "unseen" }, words.timelineHint), this.scroller);
    this.scroller.addEventListener("scroll", () => this.#later(() => this.#drawAxis()), { passive: true });
    this.strip.addEventListener("click", (event) => {
      const item = event.target.closest(".item");
      if (item) store.change({ open: item.dataset.id });
    });
    useKeys(this);
    useGestures(this);
    new ResizeObserver(() => requestAnimationFrame(() => this.#resized())).observe(this.scroller);
  }

  /** The lanes in sight, each with its items by date: what the keys move about in. */
  get lanes() {
    return this.#lanes.filter((lane) => lane.items.length > 0); // one without dates has its name alone
  }

  update() {
    const { milestones, selection } = this.#store;
    if (this.#source !== milestones) this.#take(milestones);
    const shown = new Set(selection.map((one) => one.id));
    for (const lane of this.#lanes) {
      lane.items = lane.all.filter((item) => shown.has(item.milestone.id));
      const undated = lane.undated.filter((one) => shown.has(one.id)).length;
      replace(lane.body, lane.items.map((item) => item.element));
      lane.count.textContent = this.#store.words.laneCount(lane.items.length, undated);
      lane.element.hidden = lane.items.length + undated === 0;
    }
    this.#draw();
  }

  /** @param factor 2 shows half as much @param at pixels from the left edge of the view, which stay where they are */
  zoom(factor, at = this.#width / 2) {
    const day = this.#scale.day(this.scroller.scrollLeft + at);
    this.#scale.zoomTo(this.#scale.perDay * factor, this.#width);
    this.#draw();
    this.scroller.scrollLeft = this.#scale.x(day) - at;
  }

  showTerm() {
    const left = this.#scale.zoomToTerm(this.#width);
    this.#draw();
    this.scroller.scrollLeft = left;
  }

  showAll() {
    this.#scale.zoomTo(0, this.#width);
    this.#draw();
  }

  showToday() {
    this.scroller.scrollLeft = this.#scale.x(this.#store.today) - this.#width / 2;
  }

  #showNear() {
    this.#scale.zoomTo(NEAR, this.#width);
    this.#draw();
    this.scroller.scrollLeft = this.#scale.x(this.#store.today) - this.#width / 3;
  }

  #take(milestones) {
    const isFirst = this.#source === undefined;
    const [perDay, day] = isFirst ? [] : [this.#scale.perDay, this.#scale.day(this.scroller.scrollLeft)];
    const [dated, undated] = [milestones.filter((one) => !one.undated), milestones.filter((one) => one.undated)];
    this.#source = milestones;
    this.#scale = new Scale(dated, this.#store.programme.term, this.#store.today);
    this.#lanes = lanesOf(this.#store).map((lane) => {
      const [all, others] = [dated, undated].map((some) => some.filter((one) => (one.priority ?? "") === lane.id));
      return makeLane(lane, all.map((one) => new Item(one, this.#store, this.#measure)), others);
    });
    replace(this.strip, this.#lanes.map((lane) => lane.element));
    if (isFirst) return; // the first size that the view gets shows the term
    this.#scale.zoomTo(perDay, this.#width);
    requestAnimationFrame(() => (this.scroller.scrollLeft = this.#scale.x(day)));
  }

  #draw() {
    if (this.#width === 0) return;
    this.#scale.zoomTo(this.#scale.perDay, this.#width);
    this.world.style.width = `${this.#scale.width}px`;
    for (const lane of this.#lanes) {
      const { places, rows } = layout(lane.items, this.#scale.x);
      lane.items.forEach((item, i) => item.put(places[i], HEAD));
      lane.element.style.height = `${HEAD + rows * ROW + (rows > 0 ? 8 : 0)}px`;
    }
    this.#focusable();
    this.#later(() => this.#drawAxis());
  }

  #drawAxis() {
    const { words, today } = this.#store;
    drawAxis({ axis: this.axis, grid: this.grid, scroller: this.scroller, scale: this.#scale, words, today });
  }

  #resized() {
    const isFirst = this.#width === 0;
    this.#width = this.scroller.clientWidth;
    if (!isFirst || this.#width === 0) this.#draw();
    else if (this.#width > NARROW) this.showTerm();
    else this.#showNear();
  }

  // One of them is reached by Tab, the rest by the arrow keys.
  #focusable() {
    const items = this.lanes.flatMap((lane) => lane.items);
    if (!items.some((item) => item.element.tabIndex === 0) && items.length > 0) items[0].element.tabIndex = 0;
  }

  #later(draw) {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(draw);
  }
}

function lanesOf({ programme, languages, words }) {
  const named = (programme.priorities ?? []).map((priority) => ({ id: priority.id, title: pick(priority.title, languages) }));
  return [...named, { id: "", title: words.noPriority }];
}

function makeLane({ id, title }, all, undated) {
  const count = el("span", { class: "count" });
  const body = el("div", { class: "items", role: "group", "aria-label": title });
  const element = el("div", { class: "lane" }, el("div", { class: "lane-name" }, el("span", { class: "sticky" }, title, " ", count)), body);
  return { id, element, body, count, all, undated, items: [] };
}
