import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The tests that start whole programs take longest: begun first, they leave no core idle at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ moduleId }: TestSpecification) =>
      moduleId.includes("durability") ? 2 : moduleId.includes("end-to-end") ? 1 : 0;
    return (await super.sort(files)).sort((a, b) => weight(b) - weight(a));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ["tests/support/compiled/compile.ts", "tests/support/shared-postgres.ts"],
    // One worker more than cores: the tests of whole programs wait for these a third of their time. Modules are loaded
    // once a worker and not once a file, which halves the work; nothing in src/ keeps state in a module, and what tests
    // keep there on purpose is in tests/README.md.
    maxWorkers: 3,
    pool: "forks",
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
