import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two cores: a worker each; the knowledge and an embedded database are loaded once per file.
    maxWorkers: 2,
    pool: "forks",
  },
});
