import pino, { type DestinationStream } from "pino";

/** What a log line may carry: ids, codes, counts and durations. Never what a person wrote, their name, number or token. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/**
 * Structured log, one JSON object a line on stderr.
 *
 * The type is the redaction: a field is a plain value, so neither a message, nor a request, nor a
 * raw error (whose text could quote a person) can be passed whole. Errors go through `errorFields`.
 */
export type Log = {
  debug: (message: string, fields?: LogFields) => void;
  info: (message: string, fields?: LogFields) => void;
  warn: (message: string, fields?: LogFields) => void;
  error: (message: string, fields?: LogFields) => void;
  /** A log whose every line also carries these fields. */
  with: (fields: LogFields) => Log;
};

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

export function createLog({ level, destination }: { level: LogLevel; destination?: DestinationStream }): Log {
  const root = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return wrap(root);
}

export const silentLog: Log = createLog({ level: "silent" });

function wrap(logger: pino.Logger): Log {
  return {
    debug: (message, fields = {}) => logger.debug(fields, message),
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
    with: (fields) => wrap(logger.child(fields)),
  };
}
