import { quoteOf, type UnfavourableClause } from "../../knowledge/index.ts";
import { agreementReviewTexts as texts } from "../../texts/console-agreements.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { articleHref } from "../case/talk-panel.tsx";
import { sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import { OrganisationNav, REVIEWERS } from "../organisation/organisation-nav.tsx";
import { StaffPage } from "../page/frame.tsx";
import type { ConsoleDependencies } from "../types.ts";

const PATH = "/staff/thoa-uoc";
type HrefOf = (name: string) => string;
type Options = Pick<ConsoleDependencies, "listUnfavourableClauses"> & { hrefOf: HrefOf };

/** Agreements less favourable than the law, for whoever answers for the unit or keeps its knowledge. */
export function agreementRoutes({ hrefOf, listUnfavourableClauses }: Options): Route[] {
  return [
    {
      method: "get",
      path: PATH,
      for: REVIEWERS,
      handle(visitor, _request, response) {
        const { scope } = visitor;
        const isTheirs = ({ agreement }: UnfavourableClause) =>
          REVIEWERS.some((role) => scope.can(role, agreement.meta.unit));
        const clauses = listUnfavourableClauses(vietnamDate(visitor.now)).filter(isTheirs);
        sendPage(response, <AgreementPage visitor={visitor} hrefOf={hrefOf} clauses={clauses} />);
      },
    },
  ];
}

type Props = { visitor: Visitor; hrefOf: HrefOf; clauses: readonly UnfavourableClause[] };

function AgreementPage({ visitor, hrefOf, clauses }: Props) {
  return (
    <StaffPage title={texts.title} tab="organisation" visitor={visitor} hrefOf={hrefOf}>
      <div class="page-head">
        <h1>{texts.title}</h1>
      </div>
      <OrganisationNav visitor={visitor} shown={PATH} />
      <p class="page-lead">{texts.lead}</p>
      {clauses.length === 0 ? (
        <div class="empty">
          <h2>{texts.emptyTitle}</h2>
          <p class="quiet">{texts.empty}</p>
        </div>
      ) : (
        <>
          <p class="said spaced">{texts.toDo}</p>
          <ul role="list" class="records">
            {clauses.map((clause) => (
              <li key={`${clause.agreement.meta.id} ${clause.comparison.line}`} class="panel">
                <Clause clause={clause} on={vietnamDate(visitor.now)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffPage>
  );
}

function Clause({ clause: { agreement, comparison, law }, on }: { clause: UnfavourableClause; on: string }) {
  const { comparable, amount, article, clause, point } = comparison;
  const words = quoteOf(article, clause, point);
  const lawful = `${texts.bounds[law.bound]} ${law.amount.written}`;
  return (
    <>
      <h2 class="sentence">{comparable.name}</h2>
      <p class="quiet small">
        {agreement.meta.title}
        {agreement.meta.isSample && <span class="tag">{texts.sample}</span>}
      </p>
      <p class="late">
        <strong>{texts.why[comparable.better](amount.written, lawful)}</strong>
      </p>
      <dl class="facts">
        <div>
          <dt>{texts.says}</dt>
          <dd>
            {texts.place({ article: article.number, clause, point })}
            {words !== null && <blockquote class="words clause-words">{words}</blockquote>}
          </dd>
        </div>
        <div>
          <dt>{texts.law}</dt>
          <dd>
            {law.wordings.map(({ reference }) => (
              <p key={`${reference.law} ${texts.place(reference)}`}>
                <a href={articleHref({ ...reference, on })} target="_blank" rel="noopener">
                  {texts.inLaw(texts.place(reference), reference.law)}
                </a>
              </p>
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
}
