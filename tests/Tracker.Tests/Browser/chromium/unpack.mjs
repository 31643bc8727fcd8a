// Unpacks the Chromium of the npm package into this folder, with the libraries and the font that it comes with, so that it starts
// and draws the same wherever the tests run. What that font lacks comes from the machine's.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
process.env.TMPDIR = here; // where the package unpacks to
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x"; // its libraries too, not the browser alone

const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
writeFileSync(
  new URL("fonts/fonts.conf", import.meta.url),
  `<?xml version="1.0"?>
<fontconfig>
  <dir>${here}fonts</dir><dir>/usr/share/fonts</dir>
  <cachedir>${here}fonts-cache</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`,
);
