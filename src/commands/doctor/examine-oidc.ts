import { z } from "zod";
import type { Config } from "../../platform/config.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { broken, type Diagnosis, fine } from "./diagnosis.ts";

const { oidc: texts, channels } = doctorTexts;
const Discovered = z.object({ issuer: z.string(), authorization_endpoint: z.string(), token_endpoint: z.string() });

/** Whether the union's own identity service is there, and is the one that is named. */
export async function examineOidc({ oidc, server }: Pick<Config, "oidc" | "server">): Promise<Diagnosis> {
  if (!oidc) return fine(texts.name, channels.off);
  const issuer = oidc.issuer.replace(/\/$/u, "");
  try {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok) return broken(texts.name, texts.unreachable(issuer));
    const found = Discovered.safeParse(await response.json());
    if (!found.success) return broken(texts.name, texts.notOidc(issuer));
    const isSame = found.data.issuer.replace(/\/$/u, "") === issuer;
    if (!isSame) return broken(texts.name, texts.other(issuer, found.data.issuer));
    return fine(texts.name, texts.fine(issuer, `${server.publicUrl}/staff/oidc/ve`));
  } catch {
    return broken(texts.name, texts.unreachable(issuer));
  }
}
