import { constants, setPriority } from "node:os";
import { createKnowledge } from "./knowledge.ts";

// A program of its own, started by index-aside.ts beside the one that serves, which goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
createKnowledge(process.argv[2] ?? "knowledge"); // leaves a snapshot
