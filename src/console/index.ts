/**
 * The staff console: what officers see and do in a browser, under /staff. It signs them in without passwords, shows
 * each only what their units allow, and hands every act to casework. Knows nothing of channels, nor of how an answer
 * is found: what it needs of those is handed in.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { createConsoleRouter, type ConsoleRouter } from "./console-router.tsx";
export type { SendSignIn, SignInMessage } from "./sign-in/begin-sign-in.ts";
export { createSignInLink } from "./sign-in/create-sign-in-link.ts";
export { createSetUpLink } from "./sign-in/set-up.ts";
export type { ConsoleDependencies } from "./types.ts";

export const consoleMigrations: MigrationFolder = {
  room: "console",
  folder: new URL("./migrations/", import.meta.url),
};
