/* The page of the simulation: looks at both telephones twice a second, and does on them what is tapped here. */

const NAMES = { zalo: "Zalo", messenger: "Messenger" };
const phones = new Map();
const main = document.querySelector("main");

for (const channel of Object.keys(NAMES)) phones.set(channel, createPhone(channel));
for (const button of document.querySelectorAll("[data-hours]")) {
  button.addEventListener("click", () => act({ clockHours: Number(button.dataset.hours) }));
}
for (const button of document.querySelectorAll("[data-show]")) {
  button.addEventListener("click", () => {
    main.dataset.show = button.dataset.show;
    phones.get(button.dataset.show).toEnd(); // while it was hidden it could not scroll
    for (const each of document.querySelectorAll("nav button"))
      each.setAttribute("aria-pressed", String(each === button));
  });
}
void look();

async function look() {
  try {
    const view = await (await fetch("/look")).json();
    document.querySelector("#now").textContent = new Date(view.now).toLocaleString("vi-VN", {
      weekday: "short",
      day: "2-digit",
      month: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    document.querySelector("#program").href = view.programAddress;
    for (const [channel, phone] of phones) phone.show(view[channel]);
    document.querySelector("#trouble").hidden = true;
  } catch {
    document.querySelector("#trouble").hidden = false;
  }
  setTimeout(look, 500);
}

async function act(body) {
  await fetch("/do", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}

function createPhone(channel) {
  const root = document.querySelector("#phone").content.cloneNode(true).firstElementChild;
  const find = (selector) => root.querySelector(selector);
  const perform = (what) => act({ channel, ...what });
  const talk = find(".talk");
  let shown = "";
  let isFollowing = false;

  root.dataset.channel = channel;
  find("h2").textContent = NAMES[channel];
  onSubmit(find(".write"), (text) => perform({ act: "say", text }));
  onSubmit(find(".officer"), (text) => perform({ act: "officer", text }));
  find(".photo input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) await perform({ act: "photo", type: file.type, base64: await toBase64(file) });
    event.target.value = "";
  });
  find(".another").addEventListener("click", () => perform({ act: "another" }));
  find(".hand-back").addEventListener("click", () => perform({ act: "hand-back" }));
  find(".hand-back").hidden = channel === "zalo"; // Zalo knows no such thing
  find(".follow").addEventListener("click", () => perform({ act: isFollowing ? "unfollow" : "follow" }));
  for (const fault of root.querySelectorAll("[data-fault]")) {
    const isSwitch = fault.type === "checkbox";
    fault.addEventListener(isSwitch ? "change" : "click", () =>
      perform({ act: "fault", name: fault.dataset.fault, isOn: isSwitch ? fault.checked : true }),
    );
  }
  main.append(root);

  function toEnd() {
    talk.scrollTop = talk.scrollHeight;
  }

  function show(view) {
    isFollowing = view.isFollowing;
    find(".follow").textContent = followLabel(channel, view);
    const { entries } = view;
    const held = view.isHeldByOfficer ? "hộp thư đang giữ cuộc trò chuyện" : null;
    find(".status").textContent = view.isTyping ? "đang soạn tin…" : (held ?? `${entries.length} tin`);
    const seen = JSON.stringify([entries, view.starters, view.isTyping]);
    if (seen === shown) return;
    shown = seen;
    const nodes = entries.flatMap((entry) => entryNodes(entry, perform));
    if (entries.length === 0) nodes.push(element("p", "empty", "Chưa có tin nào. Nhắn thử một câu."));
    if (view.starters.length > 0) nodes.push(tapsOf(view.starters, perform, "list"));
    if (view.isTyping) nodes.push(element("p", "typing", "Trợ lý đang soạn tin…"));
    talk.replaceChildren(...nodes);
    find(".menu").replaceChildren(...view.menu.map((each) => tapNode(each, perform)));
    toEnd();
    for (const picture of talk.querySelectorAll("img")) picture.addEventListener("load", toEnd);
  }

  return { show, toEnd };
}

function followLabel(channel, { isFollowing }) {
  if (channel === "zalo") return isFollowing ? "Bỏ quan tâm" : "Quan tâm";
  return isFollowing ? "Chặn Trang" : "Bỏ chặn Trang";
}

function entryNodes({ from, text, image, buttons, quickReplies, note }, perform) {
  const bubble = element("div", `entry ${from}`);
  if (from === "officer") bubble.append(element("span", "who", "Cán bộ, trong hộp thư"));
  if (image) {
    const picture = element("img");
    picture.src = image;
    picture.alt = "Ảnh đã gửi";
    bubble.append(picture);
  }
  if (text) bubble.append(text);
  if (note) bubble.append(element("span", "note", note));
  const nodes = [bubble];
  if (buttons.length > 0) nodes.push(tapsOf(buttons, perform));
  if (quickReplies.length > 0) nodes.push(tapsOf(quickReplies, perform));
  return nodes;
}

function tapsOf(buttons, perform, kind = "") {
  const taps = element("div", `taps ${kind}`);
  taps.append(...buttons.map((each) => tapNode(each, perform)));
  return taps;
}

function tapNode({ title, opens, tap }, perform) {
  if (opens) {
    const link = element("a", "", title);
    link.href = opens;
    link.target = "_blank";
    link.rel = "noreferrer";
    return link;
  }
  const button = element("button", "", title);
  button.addEventListener("click", () => perform({ act: "tap", ...tap }));
  return button;
}

function onSubmit(form, say) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = form.querySelector("input.text");
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    await say(text);
  });
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function toBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1]);
    reader.onerror = reject;
    reader.readAsDataURL(file);
  });
}
