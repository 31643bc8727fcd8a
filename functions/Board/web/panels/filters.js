// Search, and the choices by status, kind and priority, each with the number that it would show.
import { el, replace } from "../../../Assets/web/dom.js";
import { pick } from "../../../Assets/web/text.js";
import { facets, flags, isFiltered } from "../filter.js";
import { kinds, mark, statuses } from "../kinds.js";

export class Filters {
  #store;
  #menus;
  #flags;

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.search = el("input", {
      id: "search", type: "search", autocomplete: "off", spellcheck: "false", placeholder: words.searchHint,
      oninput: () => store.change({ q: this.search.value }),
    });
    this.search.value = store.view.q;
    this.#menus = facets.map((facet) => new Menu(store, facet));
    this.#flags = flags.map((flag) => new Flag(store, flag));
    this.clear = el("button", { type: "button", class: "plain", onclick: () => this.#clear() }, words.clear);
    this.choices = el("div", { class: "choices", id: "choices" }, this.#menus.map((menu) => menu.element), this.#flags.map((flag) => flag.element), this.clear);
    this.chosen = el("span", { class: "chosen" });
    // On a small screen the choices are folded away behind it; elsewhere it is not there.
    this.fold = el("button", { type: "button", class: "fold", "aria-expanded": "false", "aria-controls": "choices", onclick: () => this.#unfold() },
      words.filters, " ", this.chosen);
    this.element = el("search", { class: "filters", "aria-label": words.filters },
      el("label", { class: "search" }, el("span", { class: "unseen" }, words.search), this.search), this.fold, this.choices);
    closeOthers(this.element);
  }

  update() {
    for (const part of [...this.#menus, ...this.#flags]) part.update();
    const { view } = this.#store;
    const chosen = [...facets, "flags"].reduce((sum, name) => sum + view[name].length, 0);
    this.chosen.textContent = chosen > 0 ? String(chosen) : "";
    this.clear.hidden = !isFiltered(view);
    if (document.activeElement !== this.search) this.search.value = view.q;
  }

  #unfold() {
    const unfolded = this.choices.classList.toggle("unfolded");
    this.fold.setAttribute("aria-expanded", String(unfolded));
  }

  #clear() {
    this.#store.change({ q: "", flags: [], ...Object.fromEntries(facets.map((facet) => [facet, []])) });
    this.search.focus();
  }
}

class Menu {
  constructor(store, facet) {
    Object.assign(this, { store, facet });
    this.chosen = el("span", { class: "chosen" });
    this.options = el("fieldset", {}, el("legend", { class: "unseen" }, store.words[facet]));
    this.element = el("details", { class: "menu" }, el("summary", {}, store.words[facet], " ", this.chosen), this.options);
    this.boxes = new Map();
  }

  update() {
    const { store, facet } = this;
    const counts = store.counts[facet];
    const chosen = store.view[facet];
    this.chosen.textContent = chosen.length > 0 ? String(chosen.length) : "";
    this.element.classList.toggle("active", chosen.length > 0);
    for (const value of this.#values()) {
      if (!this.boxes.has(value)) this.#add(value);
      const { box, count, row } = this.boxes.get(value);
      box.checked = chosen.includes(value);
      count.textContent = String(counts.get(value) ?? 0);
      row.classList.toggle("none", !counts.get(value));
    }
  }

  #values() {
    const { facet, store } = this;
    const known = { status: statuses, kind: kinds, priority: [...(store.programme.priorities ?? []).map((one) => one.id), ""] }[facet];
    const used = new Set(store.milestones.map((one) => one[facet] ?? ""));
    return known.filter((value) => used.has(value) || store.view[facet].includes(value) || this.boxes.has(value));
  }

  #add(value) {
    const box = el("input", { type: "checkbox", onchange: () => this.#choose(value, box.checked) });
    const count = el("span", { class: "count" });
    const row = el("label", {}, box, this.#mark(value), el("span", {}, this.#name(value)), count);
    this.boxes.set(value, { box, count, row });
    this.options.append(row);
  }

  #choose(value, on) {
    const chosen = this.store.view[this.facet].filter((one) => one !== value);
    this.store.change({ [this.facet]: on ? [...chosen, value] : chosen });
  }

  #mark(value) {
    return { status: () => mark("meeting", value), kind: () => mark(value, "planned"), priority: () => null }[this.facet]();
  }

  #name(value) {
    const { words, programme, languages } = this.store;
    if (this.facet === "status") return words.statuses[value];
    if (this.facet === "kind") return words.kinds[value];
    const priority = programme.priorities?.find((one) => one.id === value);
    return priority ? pick(priority.title, languages) : words.noPriority;
  }
}

class Flag {
  constructor(store, flag) {
    Object.assign(this, { store, flag });
    this.count = el("span", { class: "count" });
    const name = store.words[flag === "isDisputed" ? "disputed" : flag];
    this.element = el("button", { type: "button", class: `flag ${flag}`, "aria-pressed": "false", onclick: () => this.#toggle() }, name, " ", this.count);
  }

  update() {
    const on = this.store.view.flags.includes(this.flag);
    const n = this.store.counts.flags[this.flag];
    this.count.textContent = String(n);
    this.element.setAttribute("aria-pressed", String(on));
    this.element.hidden = n === 0 && !on;
  }

  #toggle() {
    const { flags } = this.store.view;
    this.store.change({ flags: flags.includes(this.flag) ? flags.filter((one) => one !== this.flag) : [...flags, this.flag] });
  }
}

// An open menu closes when another opens, when something beside it is clicked, and with Escape.
function closeOthers(filters) {
  const close = (except) => {
    for (const menu of filters.querySelectorAll("details[open]")) {
      if (menu !== except) menu.open = false;
    }
  };
  filters.addEventListener("toggle", (event) => event.target.open && close(event.target), { capture: true });
  document.addEventListener("pointerdown", (event) => close(event.target.closest?.("details")));
  filters.addEventListener("keydown", (event) => {
    const menu = event.target.closest("details[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
