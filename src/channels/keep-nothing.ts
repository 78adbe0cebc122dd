import type { Storage, StoreItems } from "botbuilder-core";

/** Botkit's storage, made to keep nothing: a conversation's memory is a row of ours, written with its turn. */
export const keepNothing: Storage = {
  read: async (): Promise<StoreItems> => ({}),
  write: async () => {},
  delete: async () => {},
};
