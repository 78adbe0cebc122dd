import type { OidcConfig } from "../platform/config.ts";
import type { Database } from "../platform/database/index.ts";
import type { SendSignIn } from "./sign-in/begin-sign-in.ts";

/** What the console needs from the rooms it may not see; `app.ts` hands it in. */
export type ConsoleDependencies = {
  db: Database;
  config: { publicUrl: string; oidc: OidcConfig | null; signInBy: { email: boolean; zalo: boolean } };
  sendSignIn: SendSignIn;
  onError?: (error: unknown) => void;
  now?: () => Date;
  /** Sign-in forms one network address may send within a quarter of an hour. */
  signInsPerAddress?: number;
};
