import type { ComponentChildren } from "preact";
import { signInTexts as texts } from "../../texts/console-sign-in.ts";
import { PlainPage } from "../page/frame.tsx";

type Common = { hrefOf: (name: string) => string; problem?: string | null };
export type SignInWays = { email: boolean; zalo: boolean; oidc: boolean };

function Problem({ text }: { text: string | null | undefined }) {
  return text ? (
    <p class="problem" role="alert">
      {text}
    </p>
  ) : null;
}

function SheetForm({ action, children }: { action: string; children: ComponentChildren }) {
  return (
    <form class="stack" method="post" action={action}>
      {children}
    </form>
  );
}

export function SignInPage({
  ways,
  back,
  said,
  ...common
}: Common & { ways: SignInWays; back: string; said?: string | null }) {
  const canSend = ways.email || ways.zalo;
  return (
    <PlainPage title={texts.title} hrefOf={common.hrefOf}>
      <h1>{texts.title}</h1>
      <p class="quiet">{texts.lead}</p>
      {said && <p class="said">{said}</p>}
      <Problem text={common.problem} />
      {canSend ? (
        <SheetForm action="/staff/dang-nhap">
          <input type="hidden" name="ve" value={back} />
          <label>
            <span>{texts.email}</span>
            <input type="email" name="email" required autocomplete="email" inputmode="email" maxlength={200} />
          </label>
          {ways.email && ways.zalo ? (
            <fieldset class="choices">
              <legend>{texts.by.label}</legend>
              <label>
                <input type="radio" name="qua" value="email" checked /> {texts.by.email}
              </label>
              <label>
                <input type="radio" name="qua" value="zalo" /> {texts.by.zalo}
              </label>
            </fieldset>
          ) : (
            <input type="hidden" name="qua" value={ways.email ? "email" : "zalo"} />
          )}
          <button class="button main" type="submit">
            {texts.send}
          </button>
        </SheetForm>
      ) : (
        !ways.oidc && <p class="said">{texts.noChannel}</p>
      )}
      {ways.oidc && (
        <>
          {canSend && <p class="or">{texts.or}</p>}
          <form method="post" action="/staff/oidc">
            <button class={canSend ? "button wide" : "button main wide"} type="submit">
              {texts.oidc}
            </button>
          </form>
        </>
      )}
    </PlainPage>
  );
}

export function CodePage({ back, ...common }: Common & { back: string }) {
  const { code } = texts;
  return (
    <PlainPage title={code.title} hrefOf={common.hrefOf}>
      <h1>{code.title}</h1>
      <p class="quiet">{code.sent}</p>
      <Problem text={common.problem} />
      <SheetForm action="/staff/dang-nhap/ma">
        <input type="hidden" name="ve" value={back} />
        <CodeField label={code.label} />
        <button class="button main" type="submit">
          {code.submit}
        </button>
      </SheetForm>
      <p class="quiet">{code.orLink}</p>
      <p>
        <a href="/staff/dang-nhap">{code.again}</a>
      </p>
    </PlainPage>
  );
}

function CodeField({ label }: { label: string }) {
  return (
    <label>
      <span>{label}</span>
      <input
        class="code"
        name="ma"
        required
        inputmode="numeric"
        autocomplete="one-time-code"
        pattern="[0-9 ]{6,8}"
        maxlength={8}
      />
    </label>
  );
}

export function LinkPage({ link, ...common }: Common & { link: string }) {
  return (
    <PlainPage title={texts.link.title} hrefOf={common.hrefOf}>
      <h1>{texts.link.title}</h1>
      <p class="quiet">{texts.link.lead}</p>
      <SheetForm action="/staff/vao">
        <input type="hidden" name="ma" value={link} />
        <button class="button main" type="submit">
          {texts.link.submit}
        </button>
      </SheetForm>
    </PlainPage>
  );
}

export function SecondFactorPage({ back, ...common }: Common & { back: string }) {
  const { secondFactor } = texts;
  return (
    <PlainPage title={secondFactor.title} hrefOf={common.hrefOf}>
      <h1>{secondFactor.title}</h1>
      <p class="quiet">{secondFactor.lead}</p>
      <Problem text={common.problem} />
      <SheetForm action="/staff/xac-thuc">
        <input type="hidden" name="ve" value={back} />
        <label>
          <span>{secondFactor.label}</span>
          <input class="code" name="ma" required autocomplete="one-time-code" maxlength={20} />
        </label>
        <button class="button main" type="submit">
          {secondFactor.submit}
        </button>
      </SheetForm>
    </PlainPage>
  );
}

/** The very first page of an installation. Its units come from the imported tree, or one is named here. */
export function SetUpPage({
  token,
  units,
  ...common
}: Common & { token: string; units: readonly { id: string; name: string }[] }) {
  const { setUp } = texts;
  return (
    <PlainPage title={setUp.title} hrefOf={common.hrefOf}>
      <h1>{setUp.title}</h1>
      <p class="quiet">{setUp.lead}</p>
      <Problem text={common.problem} />
      <SheetForm action="/staff/bat-dau">
        <input type="hidden" name="ma" value={token} />
        <label>
          <span>{setUp.name}</span>
          <input name="ten" required autocomplete="name" maxlength={100} />
        </label>
        <label>
          <span>{setUp.email}</span>
          <input type="email" name="email" required autocomplete="email" maxlength={200} />
        </label>
        {units.length > 0 ? (
          <label>
            <span>{setUp.unit}</span>
            <select name="don-vi" required>
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <label>
            <span>{setUp.unitName}</span>
            <input name="ten-don-vi" required maxlength={200} />
          </label>
        )}
        <button class="button main" type="submit">
          {setUp.submit}
        </button>
      </SheetForm>
    </PlainPage>
  );
}

/** One sentence, and the way on. */
export function SayPage({
  title,
  text,
  href,
  label,
  hrefOf,
}: {
  title: string;
  text: string;
  href: string;
  label: string;
  hrefOf: (name: string) => string;
}) {
  return (
    <PlainPage title={title} hrefOf={hrefOf}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button" href={href}>
          {label}
        </a>
      </p>
    </PlainPage>
  );
}
