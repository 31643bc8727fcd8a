import "./start.css";
import { Api } from "../../Assets/web/api.js";
import { ProgrammeList } from "./programmes.js";

const api = new Api(new URL(location.pathname.replace(/\/?$/, "/"), location.origin));
const note = document.getElementById("note");

try {
  // What stands in the programmes' own records: their numbers follow for those that are seen.
  const { value } = await api.get("programmes?fields=id,title,organisation,chair,term");
  if (value.length === 0) note.textContent = "None is recorded yet. PUT one to programmes/{id}; the documentation shows how.";
  else new ProgrammeList(api, value, navigator.languages ?? ["en"]).show();
} catch (failure) {
  note.textContent = failure.status === 401
    ? "To see them, open this page with a key: add ?code=KEY to its address."
    : `They cannot be read now: ${failure.message}`;
}
