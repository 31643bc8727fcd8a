// What the filters show, for other programs: calendar, feed, table, digest.
import { el, replace } from "../../../Assets/web/dom.js";

export class Take {
  #store;
  #digest;

  constructor(store) {
    this.#store = store;
    const { words } = store;
    this.list = el("ul", { class: "take" });
    this.hint = el("p", { class: "soft" });
    this.element = el("section", { class: "card", "aria-labelledby": "take-title" },
      el("h2", { id: "take-title" }, words.take), this.list, this.hint);
    store.api.get("digests").then(({ value }) => {
      const slot = value.map((one) => one.slot).sort().at(-1);
      // Before the first one there is what it would say now; a link does not open that.
      this.#digest = slot ? `digests/${slot}` : store.api.isLink ? null : "digests/preview";
      this.update();
    }, () => {}); // then there is no link to one
  }

  update() {
    const { words } = this.#store;
    const query = this.#query();
    const unknown = this.#unknown();
    this.hint.textContent = unknown.length === 0 ? words.takeHint : words.takeHintWithout(unknown.join(", "));
    replace(this.list,
      this.#link(`calendar.ics${query}`, words.calendar),
      this.#link(`feed.atom${query}`, words.feed),
      this.#link(`milestones.csv${query}`, words.table),
      this.#digest && el("li", {}, el("a", { href: this.#store.api.page(this.#digest) }, words.digest)));
  }

  // With a key the page fetches the file itself: an address with a key in it must not get into other programs.
  #link(path, name) {
    const { api } = this.#store;
    const fetchIt = async (event) => {
      event.preventDefault();
      const address = URL.createObjectURL(await api.file(path));
      el("a", { href: address, download: path.split("?")[0] }).click();
      URL.revokeObjectURL(address);
    };
    return el("li", {}, el("a", api.isOpen ? { href: api.address(path) } : { href: api.address(path), onclick: fetchIt }, name));
  }

  // What only this page can filter by.
  #unknown() {
    const { view, words } = this.#store;
    return [
      ...["dueSoon", "moved"].filter((flag) => view.flags.includes(flag)).map((flag) => words[flag]),
      ...(view.priority.includes("") ? [words.noPriority] : []),
    ];
  }

  #query() {
    const { q, status, kind, priority, flags } = this.#store.view;
    const query = new URLSearchParams();
    if (q.trim()) query.set("q", q.trim());
    for (const [name, values] of Object.entries({ status, kind, priority: priority.filter(Boolean) })) {
      if (values.length > 0) query.set(name, values.join(","));
    }
    for (const [flag, name] of [["overdue", "overdue"], ["isDisputed", "disputed"], ["undated", "undated"]]) {
      if (flags.includes(flag)) query.set(name, "true");
    }
    const text = query.toString();
    return text && `?${text}`;
  }
}
