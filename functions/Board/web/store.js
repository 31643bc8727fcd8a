// What the page knows and shows. Its parts ask it, and are told when something has changed.
import { read, write, writeLanguage } from "./address.js";
import { dayOf } from "./dates.js";
import { count, select } from "./filter.js";
import { byDate, prepare } from "./milestone.js";
import { spoken } from "./words.js";

export class Store {
  #listeners = [];
  #fail;
  #derived = {};
  #answers = new Map();
  #turn = 0;

  /** @param today the programme's day, from the server: its clock and time zone count @param fail is told what cannot be read */
  constructor(api, today, language, fail) {
    this.#fail = fail;
    this.api = api;
    this.day = dayOf(today);
    this.view = read();
    this.language = language;
  }

  get words() {
    return spoken[this.language];
  }

  /** Texts are shown in the first of these that they have. */
  get languages() {
    return [this.language, ...(this.programme?.languages ?? []), "en"];
  }

  get soon() {
    return this.programme.digest?.dueSoonDays ?? 30;
  }

  /** The day from which things are seen: an earlier one when the page looks back. */
  get today() {
    return /^\d{4}-\d\d-\d\d$/.test(this.view.asOf ?? "") ? dayOf(this.view.asOf) : this.day;
  }

  get selection() {
    return (this.#derived.selection ??= select(this.milestones, this.view));
  }

  get counts() {
    return (this.#derived.counts ??= count(this.milestones, this.view));
  }

  find(id) {
    return this.milestones.find((one) => one.id === id);
  }

  onChange(listener) {
    this.#listeners.push(listener);
  }

  change(patch) {
    Object.assign(this.view, patch);
    write(this.view);
    if ("asOf" in patch) this.load().catch((failure) => this.#fail(failure));
    else this.#tell(Object.keys(patch));
  }

  speak(language) {
    this.language = language;
    writeLanguage(language);
    this.#tell(["language"]);
  }

  /** Reads the programme at the point that is shown, and tells the parts. The last one asked for wins. */
  async load() {
    const turn = ++this.#turn;
    const point = this.view.asOf;
    const [now, then] = await Promise.all([this.#answer(null), this.#answer(point)]);
    if (turn !== this.#turn) return;
    this.head = { seq: now.list.seq, recordedAt: now.programme.recordedAt };
    this.programme = then.programme;
    this.indicators = then.indicators.value;
    this.diff = then.diff;
    this.changedSince = new Set(["moved", "decided", "changed"].flatMap((part) => then.diff?.[part] ?? []).map((one) => one.id));
    this.milestones = then.list.value.map((one) => prepare(one, this.today, this.soon)).sort(byDate);
    this.#tell(["data"]);
  }

  async #answer(point) {
    if (!this.#answers.has(point)) this.#answers.set(point, this.#read(point));
    try {
      return await this.#answers.get(point);
    } catch (failure) {
      this.#answers.delete(point);
      throw failure;
    }
  }

  async #read(point) {
    const asOf = point === null ? "" : `asOf=${encodeURIComponent(point)}`;
    const [programme, list, indicators, diff] = await Promise.all([
      this.api.get(asOf && `?${asOf}`),
      this.api.all(`milestones?top=1000&${asOf}`.replace(/&$/, "")),
      this.api.get(`indicators${asOf && `?${asOf}`}`),
      point === null ? null : this.api.get(`diff?from=${encodeURIComponent(point)}`),
    ]);
    return { programme, list, indicators, diff };
  }

  #tell(changed) {
    this.#derived = {};
    for (const listener of this.#listeners) listener(new Set(changed));
  }
}
