import type { Turn } from "../turn.ts";
import type { IntakeForm } from "./intake-form.ts";
import { whomItIsAbout } from "./whom-it-is-about.ts";

/** A wish for an officer about what was talked of last. */
export function emptyForm(turn: Turn): IntakeForm {
  const what = turn.state.topic ?? "";
  const { workplace } = turn.state;
  return {
    stage: "offered",
    topic: what === "" ? "other" : "question",
    severity: "normal",
    about: whomItIsAbout(what),
    what,
    where: workplace ? (workplace.employer ?? workplace.unitName) : null,
    unitId: workplace?.unitId ?? null,
    employer: workplace?.employer ?? null,
    commune: null,
    since: what === "" ? null : "",
    wants: what === "" ? null : "",
    identity: null,
    name: null,
    phone: null,
    inboundMessageIds: [],
    asideAt: null,
    begunAt: turn.now.getTime(),
    reminded: false,
  };
}
