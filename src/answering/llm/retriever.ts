import type { CallbackManagerForRetrieverRun } from "@langchain/core/callbacks/manager";
import { Document } from "@langchain/core/documents";
import { BaseRetriever } from "@langchain/core/retrievers";
import type { Citation } from "../../vocabulary/answer.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Passage } from "../verify/index.ts";

export type PassageMetadata = { id: string; citation: Citation; articleText: string };
export type SearchPassages = (question: string, on: CalendarDate) => Promise<readonly Passage[]> | readonly Passage[];

/** Our search as a LangChain retriever, so that any other retriever can stand beside it or in its place. */
export class KnowledgeRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ["tro-ly-cong-doan", "retrievers"];
  readonly #search: SearchPassages;
  readonly #on: () => CalendarDate;

  constructor({ search, on }: { search: SearchPassages; on: () => CalendarDate }) {
    super();
    this.#search = search;
    this.#on = on;
  }

  override async _getRelevantDocuments(
    question: string,
    _run?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata>[]> {
    const passages = await this.#search(question, this.#on());
    return passages.map(
      ({ id, citation, articleText }) =>
        new Document({ id, pageContent: citation.quote, metadata: { id, citation, articleText } }),
    );
  }
}

/** The way back: what any retriever returned as passages. A document without our metadata is left out, for it cannot be cited. */
export function passagesOf(documents: readonly Document[]): Passage[] {
  return documents.flatMap(({ metadata }) => {
    const { id, citation, articleText } = metadata as Partial<PassageMetadata>;
    return id !== undefined && citation && articleText !== undefined ? [{ id, citation, articleText }] : [];
  });
}
