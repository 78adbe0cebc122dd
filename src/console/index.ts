/**
 * The staff console: what officers see and do in a browser, under /staff. It signs them in without passwords, shows
 * each only what their units allow, and hands every act to casework. Knows nothing of channels, nor of how an answer
 * is found: what it needs of those is handed in.
 */
export { createConsoleRouter, type ConsoleRouter } from "./console-router.tsx";
export { consoleMigrations, createSetUpLink, createSignInLink } from "./links.ts";
export type { SendSignIn, SignInMessage } from "./sign-in/begin-sign-in.ts";
export type { ConsoleDependencies } from "./types.ts";
