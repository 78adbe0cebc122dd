const PATIENCE = 8_000;
const STREAM_AGAIN = 60_000;

/** Hears what is new: over one open stream, or by asking from time to time where a stream does not get through. */
export function createConnection({ settings, on, newSession }) {
  let lastId = null;
  let stream = null;
  let timer = null;
  let isTyping = false;
  let isStarted = false;
  let unknowns = 0;
  let streamsArrive = true;

  const address = (path) => {
    const query = new URLSearchParams(settings.query);
    if (lastId !== null) query.set("after", lastId);
    return `${path}?${query}`;
  };

  function setTyping(next) {
    isTyping = next;
    on.typing(next);
  }

  function takeHistory({ entries }, id) {
    if (lastId !== null) return;
    lastId = id;
    on.history(entries);
  }

  function takeReply(reply) {
    if (lastId !== null && reply.id <= lastId) return;
    lastId = reply.id;
    on.reply(reply);
  }

  function openStream() {
    close();
    isStarted = true;
    if (!("EventSource" in window) || !streamsArrive) return void ask(Infinity);
    stream = new EventSource(address("/web/events"));
    timer = setTimeout(() => {
      if (lastId !== null) return;
      streamsArrive = stream?.readyState !== 1; // connected, and yet silent: some proxy holds streams back
      fallBack();
    }, PATIENCE);
    stream.addEventListener("open", () => on.connected());
    stream.addEventListener("history", (event) => takeHistory(JSON.parse(event.data), Number(event.lastEventId)));
    stream.addEventListener("reply", (event) => takeReply(JSON.parse(event.data)));
    stream.addEventListener("typing", (event) => setTyping(JSON.parse(event.data).typing));
    stream.addEventListener("forgotten", () => on.forgotten());
    stream.addEventListener("error", () => {
      on.disconnected();
      if (stream?.readyState === EventSource.CLOSED) fallBack(); // refused, or the server was away: it does not try again itself
    });
  }

  function fallBack() {
    const again = streamsArrive ? Date.now() + STREAM_AGAIN : Infinity;
    close();
    isStarted = true;
    void ask(again);
  }

  async function ask(streamAgainAt = Date.now() + STREAM_AGAIN) {
    let seconds = isTyping ? 2 : 8;
    try {
      const response = await fetch(address("/web/messages"));
      if (response.status === 401) {
        // a session asked for and still not known: the browser did not keep its cookie
        if (++unknowns > 1) on.blocked();
        await newSession();
        seconds = unknowns > 1 ? 10 : 0;
      } else if (response.ok) {
        unknowns = 0;
        const body = await response.json();
        on.connected();
        if (lastId === null) takeHistory(body, body.lastId);
        else body.entries.forEach(takeReply);
        setTyping(body.typing);
        if (body.typing) seconds = 2;
      } else {
        seconds = Number(response.headers.get("retry-after")) || 10;
      }
    } catch {
      on.disconnected();
      seconds = 4;
    }
    if (!isStarted || stream) return;
    clearTimeout(timer);
    timer = setTimeout(() => (Date.now() > streamAgainAt ? openStream() : void ask(streamAgainAt)), seconds * 1000);
  }

  function close() {
    isStarted = false;
    clearTimeout(timer);
    stream?.close();
    stream = null;
  }

  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && openStream());
  addEventListener("online", () => openStream());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && stream?.readyState !== 1) openStream();
  });

  return {
    open: openStream,
    /** After a message went out by asking: the answer is looked for soon. */
    hurry() {
      if (stream) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(streamsArrive ? undefined : Infinity), 1_000);
    },
    /** Begins again, knowing nothing. */
    restart() {
      lastId = null;
      openStream();
    },
  };
}
