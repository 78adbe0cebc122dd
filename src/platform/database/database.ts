export type Row = Record<string, unknown>;

/**
 * What a repository function takes first: the database itself or a transaction on it.
 *
 * Both engines answer alike: int8 is a number, timestamptz a `Date`, date a `YYYY-MM-DD` string, jsonb is
 * parsed, numeric stays a string. JSON parameters are passed as text (`JSON.stringify`) and cast (`$1::jsonb`).
 */
export type Queryable = {
  query<T = Row>(sql: string, params?: readonly unknown[]): Promise<{ rows: T[]; rowCount: number }>;
  /** Runs a script of several statements, without parameters. */
  execute(sql: string): Promise<void>;
  /**
   * Tells whoever listens on the channel, in every process, soon after what is being kept is committed, and never where
   * it is not. A crash in between tells nobody: whoever must not miss it looks by itself from time to time.
   */
  notify(channel: string, payload?: string): Promise<void>;
};

export type Database = Queryable & {
  readonly kind: "embedded" | "postgres";
  /**
   * Keeps everything `work` does through its `tx`, or nothing. The embedded engine has one connection, so
   * `work` must not wait for the network, and must use `tx` alone: the database itself refuses inside it.
   * An urgent one goes before all others that wait for that connection.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>, options?: { isUrgent?: boolean }): Promise<T>;
  /** For one statement that is kept or not as a whole, as urgently: a third of the way there and back. */
  readonly urgent: Pick<Queryable, "query" | "notify">;
  /**
   * Calls `heard` with every payload told by `notify`, once for several equal ones that are told together, and with an
   * empty one after each reconnection, when any may have been missed. Returns how to stop.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};
