/** Markup that may be sent as it is. Only `html` makes it, so nothing unescaped can be put in by mistake. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | null | false | readonly Part[];

/** Markup with every value escaped, except what is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, at) => text + string + render(values[at] ?? null), ""));
}

/** A value for the page's script. It cannot end its own element: no "<" is left in it. */
export function jsonScript(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replace(/</g, "\\u003c");
  return html`<script type="application/json" id="${id}">
    ${new Markup(json)}
  </script>`;
}

function render(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
