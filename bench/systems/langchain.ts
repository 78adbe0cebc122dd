import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { Document } from "@langchain/core/documents";
import { plain, toPlain } from "../corpus.ts";
import { LISTED, type System } from "./system.ts";

/** LangChain's BM25Retriever over the same words, without marks. It keeps no index and reads every text for every question. */
export function createLangChain(withPhrasings: boolean): System {
  return {
    build(knowledge) {
      const docs = toPlain(knowledge).map(
        ({ id, title, text, asked }) =>
          new Document({ pageContent: [title, text, ...(withPhrasings ? [asked] : [])].join("\n"), metadata: { id } }),
      );
      const retriever = BM25Retriever.fromDocuments(docs, { k: LISTED });
      return async (question) =>
        (await retriever.invoke(plain(question))).map(({ metadata }) => String(metadata["id"]));
    },
    reload: null,
  };
}
