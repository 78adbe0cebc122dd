import { AppError } from "../../vocabulary/errors.ts";

/** The Graph API said no. Its own message is left out: it can quote what was sent. */
export class GraphError extends AppError {
  override name = "GraphError";
  override readonly code = "MESSENGER_REFUSED";
  readonly status: number;
  /** 0 where the answer named none. */
  readonly graphCode: number;
  readonly subcode: number | null;
  readonly retryAfterSeconds: number | null;

  constructor({
    status,
    graphCode,
    subcode,
    retryAfterSeconds,
  }: Pick<GraphError, "status" | "graphCode" | "subcode" | "retryAfterSeconds">) {
    super(`Messenger answered ${status}, error ${graphCode}${subcode === null ? "" : `/${subcode}`}`);
    this.status = status;
    this.graphCode = graphCode;
    this.subcode = subcode;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What Node.js calls a connection that never came about: then nothing can have been taken. */
const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/** The Graph API was not reached, or its answer was never heard: it may have taken what we sent. */
export class GraphUnreachableError extends AppError {
  override name = "GraphUnreachableError";
  override readonly code = "MESSENGER_UNREACHABLE";
  override readonly retryable = true;
  readonly mayHaveArrived: boolean;

  constructor(cause: unknown) {
    super("Messenger was not reached, or did not answer", { cause });
    const inner: unknown = cause instanceof Error ? cause.cause : null;
    const code = inner instanceof Error && "code" in inner ? inner.code : null;
    this.mayHaveArrived = !(typeof code === "string" && NEVER_CONNECTED.has(code));
  }
}
