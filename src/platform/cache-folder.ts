import { fileURLToPath } from "node:url";

/**
 * Where this installation keeps what it can make again at any time. Whatever stands there may be missing, and the
 * folder may be read-only: then it is made anew each time.
 */
export const CACHE_FOLDER = fileURLToPath(new URL("../../node_modules/.cache/tro-ly-cong-doan/", import.meta.url));
