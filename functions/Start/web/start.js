import "./start.css";
import { Api } from "../../Assets/web/api.js";
import { el } from "../../Assets/web/dom.js";
import { pick } from "../../Assets/web/text.js";

const api = new Api(new URL(location.pathname.replace(/\/?$/, "/"), location.origin));
const note = document.getElementById("note");

try {
  const { value } = await api.get("programmes");
  note.textContent = value.length === 0 ? "None is recorded yet. PUT one to programmes/{id}; the documentation shows how." : "";
  document.getElementById("programmes").append(...value.map(card));
} catch (failure) {
  note.textContent = failure.status === 401
    ? "To see them, open this page with a key: add ?code=KEY to its address."
    : `They cannot be read now: ${failure.message}`;
}

function card(programme) {
  const languages = navigator.languages ?? ["en"];
  const at = (path) => api.page(`programmes/${programme.id}/${path}`);
  const open = ["proposed", "negotiating", "planned", "postponed"].reduce((sum, status) => sum + (programme.counts[status] ?? 0), 0);
  return el("li", {},
    el("h3", {}, el("a", { href: at("board") }, pick(programme.title, languages))),
    el("p", {}, [programme.organisation, programme.chair, programme.term].filter(Boolean).join(" · ")),
    el("p", { class: "counts" }, `${programme.milestones} milestones, ${open} of them open; ${programme.seq} events recorded`),
    el("p", { class: "ways" },
      el("a", { href: at("board") }, "Board"),
      el("a", { href: at("digests/preview") }, "Digest of now"),
      // These are for other programs, which should get a link of their own and never a key.
      api.isOpen && [["calendar.ics", "Calendar"], ["feed.atom", "Feed"], ["milestones.csv", "Table"]].map(([path, name]) => el("a", { href: at(path) }, name))));
}
