import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Person = { email: string; email_verified?: boolean };
type Grant = { person: Person; nonce: string | null; challenge: string | null; redirectUri: string };

/**
 * An identity service that signs in whoever the test says: discovery, a code for each visit of `authorize`, and
 * tokens for a code whose PKCE verifier, client and return address are right.
 */
export async function startFakeOidc({ clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const switches = { person: { email: "nobody@example.vn" } as Person, wrongNonce: false };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", issuer());
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") {
      return json(200, {
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/authorize`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (url.pathname === "/jwks") {
      return json(200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    }
    if (url.pathname === "/authorize") return json(200, authorize(url));
    if (url.pathname === "/token") return void giveTokens(request).then(([status, body]) => json(status, body));
    return json(404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Where the browser would be sent back to. */
  function authorize(url: URL): { back: string } {
    const code = randomUUID();
    const asked = url.searchParams;
    const redirectUri = asked.get("redirect_uri") ?? "";
    grants.set(code, {
      person: switches.person,
      nonce: switches.wrongNonce ? "another" : asked.get("nonce"),
      challenge: asked.get("code_challenge"),
      redirectUri,
    });
    return { back: `${redirectUri}?code=${code}&state=${encodeURIComponent(asked.get("state") ?? "")}` };
  }

  async function giveTokens(request: IncomingMessage): Promise<[number, unknown]> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isClient = form.get("client_id") === clientId && form.get("client_secret") === clientSecret;
    const isRight = grant?.challenge === challenge && grant.redirectUri === form.get("redirect_uri");
    if (!grant || !isClient || !isRight) return [400, { error: "invalid_grant" }];
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer(),
      aud: clientId,
      sub: "1",
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...grant.person,
    };
    return [200, { access_token: "t", token_type: "Bearer", expires_in: 300, id_token: sign(claims) }];
  }

  function sign(claims: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = `${part({ alg: "RS256", kid: "1" })}.${part(claims)}`;
    return `${body}.${createSign("RSA-SHA256").update(body).sign(privateKey).toString("base64url")}`;
  }

  return {
    issuer: issuer(),
    switches,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
