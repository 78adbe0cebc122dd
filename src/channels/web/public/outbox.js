const FIRST_WAIT = 1;
const LONGEST_WAIT = 30;
const REQUEST_TIME = 20_000;

/** What is still to be sent: kept over a reload, sent one after the other, tried again until the server has it. */
export function createOutbox({ settings, onSending, onSent, onWaiting, onRefused, newSession }) {
  const place = `tro-ly-outbox${settings.query}`;
  const url = `/web/messages${settings.query}`;
  let queue = restore();
  let isBusy = false;
  let failures = 0;
  let wake = () => {};

  function restore() {
    try {
      return JSON.parse(sessionStorage.getItem(place)) ?? [];
    } catch {
      return [];
    }
  }

  function keep() {
    try {
      sessionStorage.setItem(place, JSON.stringify(queue));
    } catch {
      // a browser that stores nothing still sends; only a reload would lose what is waiting
    }
  }

  async function post(item) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), REQUEST_TIME);
    try {
      return await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", [settings.header]: "1" },
        body: JSON.stringify(item),
        signal: stop.signal,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** What came of one attempt: sent, refused for good, or to be tried again after some seconds. */
  async function attempt(item) {
    try {
      let response = await post(item);
      if (response.status === 401) {
        await newSession();
        response = await post(item);
        if (response.status === 401) return { refused: settings.texts.noCookies };
      }
      if (response.ok) return { sent: true };
      const { message = "" } = await response.json().catch(() => ({}));
      const isForNow = response.status === 429 || response.status >= 500;
      if (!isForNow) return { refused: message };
      const wait = Number(response.headers.get("retry-after")) || nextWait();
      return { wait, message: response.status === 429 ? message : "" };
    } catch {
      return { wait: nextWait(), message: "" };
    }
  }

  const nextWait = () => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++);

  function pause(seconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function run() {
    if (isBusy) return;
    isBusy = true;
    while (queue.length > 0) {
      const [item] = queue;
      onSending(item);
      const { sent, refused, wait, message } = await attempt(item);
      if (queue[0] !== item) continue; // everything was forgotten meanwhile
      if (sent || refused !== undefined) {
        failures = 0;
        queue.shift();
        keep();
        if (sent) onSent(item);
        else onRefused(item, refused);
      } else {
        onWaiting(item, message);
        await pause(wait);
      }
    }
    isBusy = false;
  }

  return {
    send(text, payload) {
      const item = { clientId: newId(), text, payload };
      queue.push(item);
      keep();
      void run();
      return item;
    },
    waiting: () => [...queue],
    /** The server already has these: a page that was closed before it heard so does not send them again. */
    settle(clientIds) {
      queue = queue.filter((item) => !clientIds.has(item.clientId));
      keep();
    },
    retry() {
      wake();
      void run();
    },
    clear() {
      queue = [];
      keep();
      wake();
    },
  };
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
