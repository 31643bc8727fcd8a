// Texts in several languages, and search that does not mind case and diacritics.

/** The text in the first of the languages that it has, else in its own first one. A plain string is itself. */
export function pick(text, languages) {
  if (text === undefined || typeof text === "string") return text;
  return text[languageOf(text, languages)];
}

/** Which of its languages pick() takes; undefined for a plain string. */
export function languageOf(text, languages) {
  if (text === undefined || typeof text === "string") return undefined;
  const tags = Object.keys(text);
  for (const wanted of languages) {
    const primary = wanted.toLowerCase().split("-")[0];
    const found = tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ?? tags.find((tag) => tag.toLowerCase().split("-")[0] === primary);
    if (found) return found;
  }
  return tags[0];
}

/** All languages of a text; of a plain string the string alone. */
export function allOf(text) {
  return text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
}

/** Without case and diacritics: Ё is е, Й is и; the Kazakh ә ғ қ ң ө ұ ү һ і stay letters of their own. */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
}

/** Texts as one string in which each word follows a blank, as hasAll() wants it. */
export function searchText(texts) {
  return ` ${words(texts.join(" ")).join(" ")}`;
}

export function words(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether each of the words begins a word of the text. */
export function hasAll(searchText, words) {
  return words.every((word) => searchText.includes(` ${word}`));
}
