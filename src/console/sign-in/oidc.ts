import * as client from "openid-client";
import { z } from "zod";
import type { OidcConfig } from "../../platform/config.ts";

/** What a browser remembers while its person signs in elsewhere. */
export const Journey = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
export type Journey = z.infer<typeof Journey>;

const Claims = z.object({ email: z.string(), email_verified: z.boolean().optional() });

/**
 * Sign-in at the union's own identity service (OpenID Connect, code flow with PKCE). Nobody becomes staff by it:
 * it only proves an e-mail address, and that address must be some staff's already.
 */
export function createOidc({ issuer, clientId, clientSecret }: OidcConfig, publicUrl: string) {
  const redirectUri = `${publicUrl}/staff/oidc/ve`;
  let discovered: Promise<client.Configuration> | null = null;

  /** Asked for once; again when that failed. */
  function discover(): Promise<client.Configuration> {
    const address = new URL(issuer);
    const options = address.protocol === "http:" ? { execute: [client.allowInsecureRequests] } : {};
    discovered ??= client.discovery(address, clientId, clientSecret, undefined, options).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  }

  return {
    host: new URL(issuer).origin,

    async begin(): Promise<{ address: string; journey: Journey }> {
      const configuration = await discover();
      const verifier = client.randomPKCECodeVerifier();
      const journey = { state: client.randomState(), nonce: client.randomNonce(), verifier };
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: "openid email",
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: journey.state,
        nonce: journey.nonce,
      });
      return { address: address.href, journey };
    },

    /** The e-mail address the service vouches for; `null` when it vouches for none. Throws when anything is not as begun. */
    async finish(query: string, { state, nonce, verifier }: Journey): Promise<string | null> {
      const tokens = await client.authorizationCodeGrant(await discover(), new URL(`${redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = Claims.safeParse(tokens.claims());
      return claims.success && claims.data.email_verified === true ? claims.data.email : null;
    },
  };
}
export type Oidc = ReturnType<typeof createOidc>;
