import { z } from "zod";

export type PhoneButton = { title: string; opens: string | null; tap: { title: string; payload: string } | null };
export type PhoneEntry = {
  id: string;
  from: "worker" | "assistant" | "officer";
  text: string;
  image: string | null;
  /** Stay under the message; quick replies only under the last one. */
  buttons: PhoneButton[];
  quickReplies: PhoneButton[];
  note: string | null;
  at: string;
};

/** What one worker's telephone shows of the talk with the union. */
export type PhoneView = {
  entries: PhoneEntry[];
  isTyping: boolean;
  /** What may be tapped before anything was said, and the menu. */
  starters: PhoneButton[];
  menu: PhoneButton[];
  isFollowing: boolean;
  isHeldByOfficer: boolean;
};

export const FaultName = z.enum(["failing", "dropping", "stalling", "repeating"]);
export type FaultName = z.infer<typeof FaultName>;

/** One telephone on one platform. Every act is what a person could do. */
export type Phone = {
  look: () => PhoneView;
  say: (text: string) => void;
  tap: (button: { title: string; payload: string }) => void;
  sendPhoto: (type: string, bytes: Buffer) => void;
  follow: () => void;
  unfollow: () => void;
  /** Somebody of the union answers in the platform's own inbox, or gives the talk back to the assistant. */
  officerSays: (text: string) => void;
  handBack: () => void;
  setFault: (name: FaultName, isOn: boolean) => void;
  /** The telephone of somebody who never wrote. */
  takeAnother: () => void;
  /** Who holds it, as the platform calls them. */
  holder: () => string;
};
