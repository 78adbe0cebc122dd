import type { RequestHandler } from "express";
import helmet from "helmet";

type PageKind = { frameAncestors?: readonly string[]; isForOtherSites?: boolean };

/** Nothing runs, loads or sends but our own files to our own address; nothing inline; no frame unless allowed. */
export function createSecurityHeaders({ isHttps }: { isHttps: boolean }) {
  return function securityHeaders({ frameAncestors = [], isForOtherSites = false }: PageKind = {}): RequestHandler {
    const isFramed = frameAncestors.length > 0;
    return helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          "default-src": ["'none'"],
          "script-src": ["'self'"],
          "style-src": ["'self'"],
          "img-src": ["'self'"],
          "connect-src": ["'self'"],
          "form-action": ["'self'"],
          "base-uri": ["'none'"],
          "frame-ancestors": isFramed ? ["'self'", ...frameAncestors] : ["'none'"],
          "require-trusted-types-for": ["'script'"],
          ...(isHttps ? { "upgrade-insecure-requests": [] } : {}),
        },
      },
      frameguard: isFramed ? false : { action: "deny" },
      crossOriginResourcePolicy: { policy: isForOtherSites ? "cross-origin" : "same-origin" },
      crossOriginOpenerPolicy: isHttps ? { policy: "same-origin" } : false, // means nothing without https but a warning
      originAgentCluster: isHttps,
      strictTransportSecurity: isHttps ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    });
  };
}
