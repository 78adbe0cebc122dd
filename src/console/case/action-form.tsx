import type { ComponentChildren } from "preact";
import type { Visitor } from "../door/visitor.ts";
import { FormToken } from "../page/form-token.tsx";

type ActionProps = {
  visitor: Visitor;
  action: string;
  label: string;
  /** What will happen, said before it does. */
  says: string;
  submit: string;
  isGrave?: boolean;
  children?: ComponentChildren;
};

/** One thing that can be done to a case, folded until it is wanted. */
export function ActionForm({ visitor, action, label, says, submit, isGrave = false, children }: ActionProps) {
  return (
    <details class="fold action" data-group="viec">
      <summary>{label}</summary>
      <form class="stack" method="post" action={action}>
        <FormToken visitor={visitor} />
        {children}
        <p class="hint">{says}</p>
        <button class={isGrave ? "button grave" : "button"} type="submit">
          {submit}
        </button>
      </form>
    </details>
  );
}

/** Done at once, and easily taken back: a button, with what it does beneath. */
export function ActionButton({
  visitor,
  action,
  label,
  says,
  isMain = false,
  isClaim = false,
}: {
  visitor: Visitor;
  action: string;
  label: string;
  says: string;
  isMain?: boolean;
  isClaim?: boolean;
}) {
  return (
    <form class="action-button" method="post" action={action}>
      <FormToken visitor={visitor} />
      <button class={isMain ? "button main wide" : "button wide"} type="submit" data-claim={isClaim ? "1" : undefined}>
        {label}
      </button>
      <p class="hint">{says}</p>
    </form>
  );
}

export function TextField({
  label,
  name,
  rows = 3,
  maxlength = 2000,
}: {
  label: string;
  name: string;
  rows?: number;
  maxlength?: number;
}) {
  return (
    <label>
      <span>{label}</span>
      <textarea name={name} required rows={rows} maxlength={maxlength} />
    </label>
  );
}

export function SelectField({
  label,
  name,
  options,
  chosen,
}: {
  label: string;
  name: string;
  chosen?: string;
  options: readonly { id: string | number; name: string }[];
}) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} required>
        {options.map(({ id, name: text }) => (
          <option key={id} value={id} selected={id === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
