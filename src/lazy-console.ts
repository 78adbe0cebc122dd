import type { RequestHandler } from "express";
import type { ConsoleRouter } from "./console/index.ts";
import type { createStaffConsole } from "./staff-console.ts";

type Wiring = Parameters<typeof createStaffConsole>[0];

/** The staff console, loaded when the first officer comes, or once the program has nothing better to do. */
export function createLazyConsole(wiring: Wiring): {
  serve: RequestHandler;
  warmUp: () => Promise<void>;
  closeStreams: () => void;
} {
  let loading: Promise<ConsoleRouter> | null = null;
  let loaded: ConsoleRouter | null = null;
  const load = () =>
    (loading ??= import("./staff-console.ts").then((module) => (loaded = module.createStaffConsole(wiring))));
  return {
    serve: (request, response, next) => {
      // the console's own paths begin with /staff
      request.url = request.originalUrl;
      load().then((router) => router(request, response, next), next);
    },
    warmUp: async () => void (await load()),
    closeStreams: () => loaded?.closeStreams(),
  };
}
