import { type Config, loadConfig } from "../../platform/config.ts";
import { ConfigError } from "../../platform/errors.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { broken, type Diagnosis, fine } from "./diagnosis.ts";

const { config: texts, channels } = doctorTexts;
const SETTING = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b(?:PORT|HOST)\b/gu;

/** The settings, or `null` and which of them keep the program from starting. */
export function examineConfig(settings: Record<string, string | undefined>): {
  config: Config | null;
  diagnosis: Diagnosis;
} {
  try {
    return { config: loadConfig(settings), diagnosis: fine(texts.name, texts.fine) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const names = [...new Set(error.message.match(SETTING) ?? [])].join(", ");
    const reason = error.message.replace(/\s+/gu, " ");
    return {
      config: null,
      diagnosis: broken(texts.name, names ? texts.missing(names, reason) : texts.unreadable(reason)),
    };
  }
}

/** Which ways in and out are set up. Their tokens are checked once the channels' clients exist. */
export function examineChannels(config: Config): Diagnosis[] {
  const whether = (name: string, isSet: boolean) => fine(name, isSet ? channels.unchecked : channels.off);
  return [
    fine(channels.web, channels.webFine(config.server.publicUrl)),
    whether(channels.model, config.model !== null),
    whether(channels.mail, config.smtpUrl !== null),
  ];
}
