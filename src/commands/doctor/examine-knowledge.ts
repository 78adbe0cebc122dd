import { checkKnowledge } from "../../knowledge/index.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { broken, type Diagnosis, fine } from "./diagnosis.ts";

const texts = doctorTexts.knowledge;

export function examineKnowledge(folder: string): Diagnosis {
  try {
    const { findings, counts } = checkKnowledge(folder);
    const errors = findings.filter(({ severity }) => severity === "error");
    const [first] = errors;
    if (first) return broken(texts.name, texts.errors(errors.length, `${first.file}:${first.line}: ${first.message}`));
    const warnings = findings.filter(({ severity }) => severity === "warning").length;
    return fine(texts.name, texts.fine(counts.documents, counts.answers, warnings));
  } catch {
    return broken(texts.name, texts.failed(folder));
  }
}
