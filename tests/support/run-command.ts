import { execFile } from "node:child_process";
import { programArguments } from "./compiled/node-arguments.ts";

export type Ended = { code: number; stdout: string; stderr: string };

/** Runs one of the commands as a person does, without npm in between; `settings` are added to the environment. Not compiled: through tsx. */
export function runCommandFile(
  name: string,
  given: readonly string[],
  settings: Record<string, string> = {},
  { isCompiled = true } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const command = [
      ...(isCompiled ? programArguments(`commands/${name}`) : ["--import", "tsx", `src/commands/${name}.ts`]),
      ...given,
    ];
    const child = execFile(
      process.execPath,
      command,
      { env: { ...process.env, ...settings } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
