const ATTEMPTS = 4;
const REQUEST_TIME = 60_000;

/** Sends a photo or a recording: at once, and again when the line fails. What came of it is told by `on`. */
export function createFiles({ settings, newSession, on }) {
  const { texts } = settings;

  async function post(clientId, file) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), REQUEST_TIME);
    try {
      return await fetch(`/web/files/${clientId}${settings.query}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream", [settings.header]: "1" },
        body: file,
        signal: stop.signal,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** `null` when sent, else what the worker is told. */
  async function attempt(clientId, file) {
    let response = await post(clientId, file);
    if (response.status === 401) {
      await newSession();
      response = await post(clientId, file);
    }
    if (response.ok) return null;
    if (response.status === 429 || response.status >= 500) throw new Error("later");
    return (await response.json().catch(() => ({}))).message ?? texts.fileFailed;
  }

  return async function send(file) {
    const clientId = newId();
    on.sending(clientId, file.type.startsWith("audio/") ? "audio" : "image");
    for (let tried = 1; tried <= ATTEMPTS; tried += 1) {
      try {
        const refusal = await attempt(clientId, file);
        return refusal === null ? on.sent(clientId) : on.refused(clientId, refusal);
      } catch {
        if (tried < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** tried));
      }
    }
    on.refused(clientId, texts.fileFailed);
  };
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
