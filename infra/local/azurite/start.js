// Runs Azurite's table service until stdin closes. The host holds the other end, so that it closes when the host stops it
// and when the host is gone, however it went: no Azurite stays behind, and each one writes its data before it ends.
// Ctrl+C reaches all processes of a terminal; here it means nothing, for running functions may still need their tables.
"use strict";

const once = process.once;
process.once = function (event, listener) {
  return event === "SIGINT" ? this : once.call(this, event, listener);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

process.stdin.resume().once("end", () => {
  // The message is Azurite's own way to be told to close; before it listens there is nothing to lose.
  if (!process.emit("message", "shutdown")) process.exit(0);
});

require("azurite/dist/src/table/main.js");
