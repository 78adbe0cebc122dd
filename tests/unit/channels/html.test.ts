import { describe, expect, it } from "vitest";
import { html, jsonScript } from "../../../src/channels/web/html.ts";

describe("markup", () => {
  it("escapes every value, in text and in attributes", () => {
    const value = `<script>alert("1")</script> & 'x'`;
    expect(html`<a title="${value}">${value}</a>`.text).not.toMatch(/<script|"1"|'x'/);
    expect(html`<p>${"a & b"}</p>`.text).toBe("<p>a &#38; b</p>");
  });

  it("keeps markup, lists of markup and numbers, and leaves out what is absent", () => {
    const items = [1, 2].map((n) => html`<li>${n}</li>`);
    expect(
      html`<ul>
        ${items}${null}${false}
      </ul>`.text.replace(/\s/g, ""),
    ).toBe("<ul><li>1</li><li>2</li></ul>");
  });

  it("carries a value to the page's script without letting it end the element", () => {
    const value = { text: "</script><script>alert(1)</script> ộ" };
    const { text } = jsonScript("settings", value);
    expect(text.match(/<\/?script/g)).toEqual(["<script", "</script"]);
    expect(JSON.parse(text.replace(/^<script[^>]*>|<\/script>$/g, ""))).toEqual(value);
  });
});
