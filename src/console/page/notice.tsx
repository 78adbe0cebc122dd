import type { ComponentChildren } from "preact";

/** What the last action did, and where it can be taken back, how. */
export function Notice({
  text,
  isBad = false,
  children,
}: {
  text: string;
  isBad?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class={isBad ? "notice bad" : "notice"}>
      <p>{text}</p>
      {children}
    </div>
  );
}
