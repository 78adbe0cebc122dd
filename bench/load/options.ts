import { z } from "zod";

/** What the load is made of; read from the command line of `npm run bench -- load`. */
export const LoadOptions = z.object({
  /** Workers' events a second. What platforms tell of our answers (echoes, receipts) comes on top. */
  rate: z.coerce.number().positive().default(100),
  seconds: z.coerce.number().positive().default(60),
  database: z.enum(["embedded", "postgres", "both"]).default("both"),
  /** Programs that share the work; the embedded database has one. */
  processes: z.coerce.number().int().min(1).max(8).default(2),
  /** One program is killed every so many seconds, and started again; 0: none. */
  "kill-every": z.coerce.number().min(0).default(0),
  /** The share of calls that the platforms answer with an error, a gateway's page or a broken line. */
  fail: z.coerce.number().min(0).max(0.9).default(0),
  seed: z.coerce.number().int().default(20_261_130),
  /** Profiles the program, into this folder. */
  profile: z.string().optional(),
});
export type LoadOptions = z.infer<typeof LoadOptions>;
