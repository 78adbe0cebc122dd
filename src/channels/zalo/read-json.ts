import { readJson as readJsonText } from "../read-json.ts";

/** The JSON in a body, or `undefined` when it is none, nor UTF-8. Long whole numbers come as texts. */
export function readJson(body: Buffer): unknown {
  try {
    return readJsonText(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
