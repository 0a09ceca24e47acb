// One command, the same bytes every time: styles, script, fonts, icons and the favicon go to wwwroot/assets.
import { build } from "esbuild";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const from = dirname(fileURLToPath(import.meta.url));
const to = join(from, "../wwwroot/assets");

rmSync(to, { recursive: true, force: true });
await build({
  absWorkingDir: from,
  entryPoints: [
    { in: "css/app.css", out: "app" },
    { in: "ts/app.ts", out: "app" },
    { in: "worker/worker.ts", out: "worker" },
  ],
  outdir: to,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome123", "firefox128", "safari17.5"],
  external: ["fonts/*"],
  charset: "utf8",
  legalComments: "none",
});
for (const folder of ["fonts", "icons"]) cpSync(join(from, folder), join(to, folder), { recursive: true });
for (const picture of ["icons.svg", "favicon.svg"])
  writeFileSync(join(to, picture), readFileSync(join(from, picture), "utf8").replaceAll(/>\s+</g, "><").trim());
