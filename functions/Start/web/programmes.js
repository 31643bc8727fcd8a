// The programmes, in the order of their titles. Where they are many, they are found by typing, and shown a part at a time.
import { replace } from "../../Assets/web/dom.js";
import { allOf, hasAll, pick, searchText, words } from "../../Assets/web/text.js";
import { Card } from "./card.js";

const part = 20;

export class ProgrammeList {
  #entries;
  #found;
  #shown = part;
  #list = document.getElementById("programmes");
  #note = document.getElementById("note");
  #search = document.getElementById("search");
  #more = document.getElementById("more");

  constructor(api, programmes, languages) {
    const order = new Intl.Collator(undefined, { numeric: true });
    this.#entries = programmes
      .map((programme) => ({ card: new Card(api, programme, languages), title: pick(programme.title, languages), text: textOf(programme) }))
      .sort((one, other) => order.compare(one.title, other.title));
    this.#found = this.#entries;
    this.#search.closest("search").hidden = programmes.length <= part;
    this.#search.addEventListener("input", () => this.#find());
    this.#more.addEventListener("click", () => this.#showMore());
  }

  show() {
    const shown = this.#found.slice(0, this.#shown);
    replace(this.#list, shown.map(({ card }) => card.element));
    this.#more.hidden = shown.length === this.#found.length;
    this.#note.textContent = this.#entries.length > part ? this.#said(shown.length) : "";
  }

  #said(shown) {
    const found = this.#found.length;
    if (found === 0) return "No programme has these words.";
    if (found === this.#entries.length) return `${shown} of ${found} programmes`;
    return shown < found ? `${shown} of ${found} found` : `${found} found`;
  }

  #find() {
    const wanted = words(this.#search.value);
    this.#found = this.#entries.filter(({ text }) => hasAll(text, wanted));
    this.#shown = part;
    this.show();
  }

  // Who reads by keyboard or by ear goes on with the first of the new ones.
  #showMore() {
    const next = this.#found[this.#shown];
    this.#shown += part;
    this.show();
    next.card.focus();
  }
}

function textOf({ id, title, organisation, chair, term }) {
  return searchText([id, ...allOf(title), organisation, chair, term].filter(Boolean));
}
