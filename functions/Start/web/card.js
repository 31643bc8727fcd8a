// A programme on the start page. Its numbers are read when it is first seen: of hundreds of programmes, only those of a few are wanted.
import { el } from "../../Assets/web/dom.js";
import { languageOf, pick } from "../../Assets/web/text.js";

const open = ["proposed", "negotiating", "planned", "postponed"];
const cards = new WeakMap();
const sight = new IntersectionObserver((changes) => {
  for (const { isIntersecting, target } of changes) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    cards.get(target).count();
  }
});

export class Card {
  #api;
  #programme;
  #languages;
  #element;
  #title;
  #counts;

  constructor(api, programme, languages) {
    this.#api = api;
    this.#programme = programme;
    this.#languages = languages;
  }

  /** Made when it is first shown. */
  get element() {
    return (this.#element ??= this.#make());
  }

  focus() {
    this.#title.focus();
  }

  async count() {
    try {
      const { seq, facets } = await this.#api.get(`programmes/${this.#programme.id}/milestones?top=1&fields=id&facets=status`);
      const byStatus = Object.entries(facets.status);
      const sum = (some) => some.reduce((total, [, number]) => total + number, 0);
      this.#counts.textContent =
        `${many(sum(byStatus), "milestone")}, ${sum(byStatus.filter(([status]) => open.includes(status)))} of them open; ${many(seq, "event")} recorded`;
    } catch (failure) {
      this.#counts.textContent = `Its numbers cannot be read now: ${failure.message}`;
    }
  }

  #make() {
    const { id, title, organisation, chair, term } = this.#programme;
    const about = [organisation, chair, term && el("span", { class: "term" }, term)].filter(Boolean);
    const at = (path) => this.#api.page(`programmes/${id}/${path}`);
    this.#title = el("a", { href: at("board"), lang: languageOf(title, this.#languages) }, pick(title, this.#languages));
    this.#counts = el("p", { class: "counts" });
    const element = el("li", {},
      el("h3", {}, this.#title),
      el("p", {}, about.flatMap((one, i) => (i > 0 ? [" · ", one] : one))),
      this.#counts,
      el("p", { class: "ways" },
        el("a", { href: at("board") }, "Board"),
        el("a", { href: at("digests/preview") }, "Digest of now"),
        // These are for other programs, which should get a link of their own and never a key.
        this.#api.isOpen && [["calendar.ics", "Calendar"], ["feed.atom", "Feed"], ["milestones.csv", "Table"]].map(([path, name]) => el("a", { href: at(path) }, name))));
    cards.set(element, this);
    sight.observe(element);
    return element;
  }
}

function many(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
