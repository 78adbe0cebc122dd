import { parseArgs, type ParseArgsConfig } from "node:util";
import { AppError } from "../vocabulary/errors.ts";

/** The command was called in a way it does not understand: exit code 2. */
export class UsageError extends AppError {
  override name = "UsageError";
  override readonly code = "USAGE";
}

/** Reads the arguments of a command; `--help` prints the help and ends the program well. */
export function readArguments<Options extends NonNullable<ParseArgsConfig["options"]>>(options: Options, help: string) {
  try {
    const read = parseArgs({
      options: { ...options, help: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    });
    if ((read.values as { help?: boolean }).help) {
      process.stdout.write(`${help}\n`);
      process.exit(0);
    }
    return read;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : "wrong usage"}\n${help}`);
  }
}

/** Runs a command: 0 on success, 1 when it was refused or failed, 2 on wrong usage; the error in one readable line first. */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof AppError ? error.message : `Failed: ${error instanceof Error ? error.message : "unknown"}`}\n`,
    );
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
