// Makes the pages' scripts and styles: one minified file each, named by its content so that it can be cached for ever, and compressed
// once, here. manifest.json tells the app what became of which.
// node bundle.mjs SOURCES OUT, in a folder with node_modules: the build calls it (Assets.targets).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const [sources, out] = process.argv.slice(2).map((path) => resolve(path));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { metafile } = await build({
  entryPoints: [
    { in: join(sources, "Board/web/board.js"), out: "board" },
    { in: join(sources, "Start/web/start.js"), out: "start" },
    { in: join(sources, "Assets/icon.svg"), out: "icon" },
  ],
  nodePaths: [resolve("node_modules")],
  loader: { ".svg": "copy" },
  entryNames: "[name]-[hash]",
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});

const manifest = {};
for (const file of Object.keys(metafile.outputs).map((path) => basename(path)).sort()) {
  manifest[file.replace(/-[A-Z0-9]{8}(?=\.)/, "")] = file;
  const content = readFileSync(join(out, file));
  writeFileSync(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
  writeFileSync(join(out, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}

// Last: the build takes it as the sign that all is done.
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest, null, 2));
