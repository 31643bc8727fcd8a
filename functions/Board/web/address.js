// What is shown stands in the address behind #, so that it can be sent to somebody, and never reaches a server.
import { facets } from "./filter.js";

const lists = [...facets, "flags"];

export function read() {
  const hash = location.hash.slice(1);
  // Calendars and digests point to a milestone by its id alone.
  const parameters = new URLSearchParams(/^[a-z0-9-]+$/.test(hash) ? { open: hash } : hash);
  const view = { q: parameters.get("q") ?? "", mode: parameters.get("view") ?? "timeline", asOf: parameters.get("asOf"), open: parameters.get("open") };
  for (const name of lists) view[name] = parameters.has(name) ? parameters.get(name).split(",") : [];
  return view;
}

export function write(view) {
  const parameters = new URLSearchParams();
  if (view.q) parameters.set("q", view.q);
  for (const name of lists) {
    if (view[name].length > 0) parameters.set(name, view[name].join(","));
  }
  if (view.mode !== "timeline") parameters.set("view", view.mode);
  if (view.asOf !== null) parameters.set("asOf", view.asOf);
  if (view.open !== null) parameters.set("open", view.open);
  const hash = parameters.toString();
  history.replaceState(history.state, "", `${location.pathname}${location.search}${hash && `#${hash}`}`);
}

/** The language too stands in the address: the server makes the page's title by it. */
export function writeLanguage(language) {
  const parameters = new URLSearchParams(location.search);
  parameters.set("lang", language);
  history.replaceState(history.state, "", `${location.pathname}?${parameters}${location.hash}`);
}
