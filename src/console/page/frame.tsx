import type { ComponentChildren } from "preact";
import { consoleFrameTexts as texts } from "../../texts/console-frame.ts";
import { consoleNoticeTexts } from "../../texts/console-notices.ts";
import type { Visitor } from "../door/visitor.ts";
import { FEEDBACK_READERS } from "../feedback/feedback-readers.ts";
import { Icon, type IconName } from "./icon.tsx";
import { TroubleBanner } from "./trouble-banner.tsx";

export type Tab = "queue" | "undelivered" | "canned" | "feedback" | "organisation" | "audit" | "account";
type HrefOf = (name: string) => string;

/** The head of every page: the console's own files, in the order a browser needs them. */
function Head({ title, hrefOf, scripts }: { title: string; hrefOf: HrefOf; scripts: readonly string[] }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no" />
      <title>{texts.title(title)}</title>
      <link rel="icon" type="image/svg+xml" href={hrefOf("icon.svg")} />
      {["base.css", "frame.css", "queue.css", "case.css", "records.css", "feedback.css"].map((name) => (
        <link key={name} rel="stylesheet" href={hrefOf(name)} />
      ))}
      {scripts.map((name) => (
        <script key={name} type="module" src={hrefOf(name)} />
      ))}
    </head>
  );
}

/** A page for somebody who is not signed in: one sheet in the middle. */
export function PlainPage({ title, hrefOf, children }: { title: string; hrefOf: HrefOf; children: ComponentChildren }) {
  return (
    <html lang="vi">
      <Head title={title} hrefOf={hrefOf} scripts={[]} />
      <body class="plain-page">
        <header class="plain-brand">
          <img src={hrefOf("icon.svg")} width="44" height="44" alt="" />
          <p>{texts.name}</p>
        </header>
        <main class="sheet" id="noi-dung">
          {children}
        </main>
      </body>
    </html>
  );
}

type StaffPageProps = {
  title: string;
  tab: Tab | null;
  visitor: Visitor;
  hrefOf: HrefOf;
  /** What the last action did, told once. */
  notice?: ComponentChildren;
  bodyClass?: string;
  children: ComponentChildren;
};

/** A page for somebody who is signed in: where they can go, and what they came for. */
export function StaffPage({ title, tab, visitor, hrefOf, notice, bodyClass = "", children }: StaffPageProps) {
  return (
    <html lang="vi">
      <Head title={title} hrefOf={hrefOf} scripts={["live.js", "shortcuts.js", "forms.js"]} />
      <body class={`staff-page ${bodyClass}`}>
        <a class="skip" href="#noi-dung">
          {texts.skip}
        </a>
        <header class="bar">
          <a class="brand" href="/staff">
            <img src={hrefOf("icon.svg")} width="32" height="32" alt="" />
            <span>{texts.name}</span>
          </a>
          <Bell unread={visitor.unreadNotices} />
          <p class="me">
            <a href="/staff/tai-khoan">{visitor.scope.staff.name}</a>
          </p>
          <form method="post" action="/staff/dang-xuat">
            <input type="hidden" name="_khoa" value={visitor.formToken} />
            <button class="bar-button" type="submit">
              {texts.signOut}
            </button>
          </form>
        </header>
        <nav class="tabs" aria-label={texts.nav.label}>
          {tabsOf(visitor).map(({ id, href, icon }) => (
            <a key={id} href={href} aria-current={id === tab ? "page" : undefined}>
              <Icon name={icon} />
              <span>{texts.nav[id]}</span>
            </a>
          ))}
        </nav>
        <main id="noi-dung">
          <TroubleBanner visitor={visitor} />
          <div class="notices" role="status">
            {notice}
          </div>
          {children}
        </main>
        <p
          id="live"
          class="unseen"
          role="status"
          data-shown-at={visitor.now.getTime()}
          data-changed={texts.live.changed}
          data-lost={texts.live.lost}
        />
        <ShortcutsDialog />
      </body>
    </html>
  );
}

/** How much waits to be read, wherever one is; kept up to date like the queue. */
function Bell({ unread }: { unread: number }) {
  return (
    <a id="chuong" class="bell" href="/staff/thong-bao" aria-label={consoleNoticeTexts.bell(unread)} data-live>
      <Icon name="bell" />
      {unread > 0 && (
        <span class="bell-count" aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </a>
  );
}

function ShortcutsDialog() {
  const { title, intro, list } = texts.shortcuts;
  return (
    <dialog id="phim-tat" aria-labelledby="phim-tat-ten">
      <h2 id="phim-tat-ten">{title}</h2>
      <p>{intro}</p>
      <dl class="keys">
        {list.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="button" type="submit">
          {texts.closeDialog}
        </button>
      </form>
    </dialog>
  );
}

/** Only what this person may open is offered. */
function tabsOf({ scope }: Visitor): { id: Tab; href: string; icon: IconName }[] {
  const readsCases = scope.unitIds.length > 0;
  const tabs: { id: Tab; href: string; icon: IconName; isFor: boolean }[] = [
    { id: "queue", href: "/staff", icon: "queue", isFor: readsCases },
    { id: "undelivered", href: "/staff/tin-chua-gui", icon: "undelivered", isFor: readsCases },
    { id: "canned", href: "/staff/mau-tra-loi", icon: "canned", isFor: readsCases },
    {
      id: "feedback",
      href: "/staff/phan-hoi",
      icon: "feedback",
      isFor: FEEDBACK_READERS.some((role) => scope.can(role)),
    },
    { id: "organisation", href: "/staff/to-chuc", icon: "organisation", isFor: scope.roles.size > 0 },
    { id: "audit", href: "/staff/nhat-ky", icon: "audit", isFor: scope.can("auditor") },
    { id: "account", href: "/staff/tai-khoan", icon: "account", isFor: true },
  ];
  return tabs.filter(({ isFor }) => isFor);
}
