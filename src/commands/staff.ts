import { consoleMigrations, createSignInLink } from "../console/index.ts";
import { migrate } from "../platform/database/index.ts";
import { Role } from "../union/index.ts";
import { CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";
import { readArguments, runCommand, UsageError } from "./arguments.ts";
import { withUnion } from "./open-union.ts";
import { print } from "./said.ts";
import { absent, add, type Given, list, remove } from "./staff/keep-staff.ts";

const HELP = `Keeps who works here. ROLE: ${Role.options.join(", ")}.

  npm run --silent staff -- add --email E --name N --role ROLE --unit ID     [--zalo ID]; once more adds a role
  npm run --silent staff -- list                                            [--unit ID] [--json]
  npm run --silent staff -- remove --email E                                [--on DAY]; the past stays as it was
  npm run --silent staff -- remove --email E --role ROLE --unit ID          ends one role
  npm run --silent staff -- absent --email E --from DAY --until DAY         [--substitute E]; until: first day back

DAY is YYYY-MM-DD. Exit code 1 when something is refused.`;

void runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      unit: { type: "string" },
      zalo: { type: "string" },
      on: { type: "string" },
      from: { type: "string" },
      until: { type: "string" },
      substitute: { type: "string" },
      json: { type: "boolean" },
    },
    HELP,
  );
  const given: Given = { ...values, on: values.on ?? vietnamDate(new Date()) };
  if (!CalendarDate.safeParse(given.on).success) throw new UsageError(`--on takes a day as YYYY-MM-DD`);
  const verb = positionals.length === 1 ? positionals[0] : undefined;
  if (verb === "add") {
    return print(
      await withUnion(async (db, { server }) => {
        await migrate(db, [consoleMigrations]);
        return add(db, given, (staffId) => createSignInLink(db, staffId, { publicUrl: server.publicUrl }));
      }),
    );
  }
  if (verb === "list") return print(await withUnion((db) => list(db, given)));
  if (verb === "remove") return print(await withUnion((db) => remove(db, given)));
  if (verb === "absent") return print(await withUnion((db) => absent(db, given)));
  throw new UsageError(HELP);
});
