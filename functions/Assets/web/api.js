// The API, by addresses relative to the page: the same script works under a programme's address and under a read-only link.
// A key that the page was opened with (?code=) is sent as a header to this app, and nowhere else.

export class Api {
  #base;
  #key;

  /** @param {URL} base ends with a slash. */
  constructor(base) {
    this.#base = base;
    this.#key = new URLSearchParams(location.search).get("code");
  }

  /** Whether links of the page open without a key: a program that subscribes cannot send one. */
  get isOpen() {
    return this.#key === null;
  }

  /** Whether the page was opened by a read-only link, which opens less than a key. */
  get isLink() {
    return /\/shared\/[^/]+\/$/.test(this.#base.pathname);
  }

  /** @param path relative; "" is the resource that the page belongs to. */
  address(path) {
    const address = new URL(path, this.#base);
    address.pathname = address.pathname.replace(/\/$/, "");
    return address.href;
  }

  /** The address of another page of this app, which is opened with the same key. */
  page(path) {
    const address = new URL(path, this.#base);
    if (this.#key !== null) address.searchParams.set("code", this.#key);
    return address.href;
  }

  /** @throws {ApiError} */
  async get(path) {
    return (await this.#send(path, "application/json")).json();
  }

  /** A list with all its pages in one: { seq, value }. */
  async all(path) {
    const first = await this.get(path);
    const value = first.value;
    for (let next = first.nextLink; next; ) {
      const { pathname, search } = new URL(next); // the origin is that of the page, whatever stands in front of the app
      const page = await this.get(pathname + search);
      value.push(...page.value);
      next = page.nextLink;
    }
    return { seq: first.seq, value };
  }

  async file(path) {
    return (await this.#send(path, "*/*")).blob();
  }

  async #send(path, accept) {
    const headers = { Accept: accept };
    if (this.#key !== null) headers["x-functions-key"] = this.#key;
    const answer = await fetch(this.address(path), { headers, referrerPolicy: "no-referrer" });
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw new ApiError(answer.status, problem.detail ?? `${answer.status} ${answer.statusText}`);
  }
}

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}
