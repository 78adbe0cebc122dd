import { checkMessenger, type MessengerFinding } from "../../channels/index.ts";
import type { Config } from "../../platform/config.ts";
import { doctorTexts } from "../../texts/doctor.ts";
import { messengerTexts } from "../../texts/messenger.ts";
import { attention, broken, type Diagnosis, fine } from "./diagnosis.ts";

const name = doctorTexts.channels.messenger;
const texts = messengerTexts.doctor;

/** Whether the Page can be answered, and which step is missing. */
export async function examineMessenger({ messenger, server }: Config): Promise<Diagnosis[]> {
  if (!messenger) return [fine(name, doctorTexts.channels.off)];
  const findings = await checkMessenger({ config: messenger, publicUrl: server.publicUrl });
  return findings.map(diagnose);
}

function diagnose(finding: MessengerFinding): Diagnosis {
  switch (finding.kind) {
    case "fine":
      return fine(name, texts.fine(finding.pageName));
    case "unreachable":
      return broken(name, texts.unreachable);
    case "token-dead":
      return broken(name, texts.tokenDead(finding.platformCode));
    case "wrong-page":
      return broken(name, texts.wrongPage(finding.pageId));
    case "token-expires":
      return attention(name, texts.tokenExpires(finding.at));
    case "permission-missing":
      return broken(name, texts.permissionMissing(finding.names.join(", ")));
    case "not-subscribed":
      return broken(name, texts.notSubscribed(finding.fields.join(", ")));
    case "webhook-elsewhere":
      return broken(name, texts.webhookElsewhere(finding.expected, finding.found));
    case "no-profile":
      return attention(name, texts.noProfile);
  }
}
