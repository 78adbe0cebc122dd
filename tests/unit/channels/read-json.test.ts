import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/channels/read-json.ts";

describe("the JSON of a webhook", () => {
  it("keeps every digit of a long whole number, as a text", () => {
    expect(
      readJson('{"id":1234567890123456789,"ids":[-9007199254740993, 12],"text":"so 1234567890123456789"}'),
    ).toEqual({
      id: "1234567890123456789",
      ids: ["-9007199254740993", 12],
      text: "so 1234567890123456789",
    });
  });

  it("leaves fractions and powers the numbers they are", () => {
    const source = "[-0.0000010000000000000002, 1234567890123456789.5, 12345678901234567890e2]";
    expect(readJson(source)).toEqual(JSON.parse(source));
  });

  it("reads whatever else JSON can say as JSON.parse does, and refuses what it refuses", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const source = JSON.stringify(value);
        fc.pre(!/\d{16}/u.test(source.replace(/\d+\.\d+|\d+e/gu, "")));
        expect(readJson(source)).toEqual(JSON.parse(source));
      }),
      { numRuns: 300 },
    );
    expect(() => readJson('{"id":12345678901234567}}')).toThrow(SyntaxError);
  });
});
