import { fileURLToPath } from "node:url";

/** The folder of the sources, which programs are named in. */
export const SOURCES = fileURLToPath(new URL("../", import.meta.url));

/** Whatever is started as a process of its own. */
export const PROGRAMS = [
  "main",
  "knowledge/index-folder",
  ...["ask", "backup", "demo", "doctor", "evaluate", "knowledge", "messenger"].map((name) => `commands/${name}`),
  ...["prepare", "restore", "simulate", "staff", "union"].map((name) => `commands/${name}`),
];

/** @param {string} name */
export const sourceOf = (name) => `${SOURCES}${name}.ts`;
