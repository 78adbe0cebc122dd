import { describe, expect, it } from "vitest";
import { errorCode, errorFields, isRetryable } from "../../../src/platform/error-code.ts";
import { createLog } from "../../../src/platform/log.ts";
import { AppError } from "../../../src/vocabulary/errors.ts";

class RefusedError extends AppError {
  override readonly code = "REFUSED";
}

describe("the log", () => {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };

  it("writes JSON lines of plain fields, from its level up", () => {
    const log = createLog({ level: "info", destination }).with({ jobId: 7 });
    log.debug("too quiet");
    log.warn("job failed", { code: "REFUSED" });
    expect(lines).toMatchObject([
      { msg: "job failed", jobId: 7, code: "REFUSED", time: expect.any(String) as unknown },
    ]);
  });

  it("says of an error what it is and where, never what it quotes", () => {
    const quoting = Object.assign(new TypeError("invalid input: 'my boss hit me'"), { code: "22P02" });
    const fields = JSON.stringify(errorFields(quoting));
    expect(fields).not.toContain("boss");
    expect(errorFields(quoting)).toMatchObject({ code: "22P02", error: "TypeError" });
    expect(fields).toContain("log.test.ts");
    expect(errorFields(new RefusedError("zalo said no"))).toEqual({ code: "REFUSED", error: "zalo said no" });
    expect(errorFields("my boss hit me")).toEqual({ code: "UNEXPECTED", error: "string" });
  });

  it("knows a code when it sees one, and what is worth another try", () => {
    expect([errorCode(new RefusedError()), isRetryable(new RefusedError())]).toEqual(["REFUSED", false]);
    expect([errorCode(new Error("x")), isRetryable(new Error("x"))]).toEqual(["UNEXPECTED", true]);
    expect(errorCode(Object.assign(new Error("x"), { code: "said: my boss" }))).toBe("UNEXPECTED");
  });
});
