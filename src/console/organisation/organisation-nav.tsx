import { agreementReviewTexts } from "../../texts/console-agreements.ts";
import { deadlineTexts } from "../../texts/console-deadlines.ts";
import { organisationTexts } from "../../texts/console-organisation.ts";
import type { Visitor } from "../door/visitor.ts";

export const REVIEWERS = ["unit-head", "coordinator", "editor"] as const;

/** What belongs to the organisation, as far as this visitor may open it; nothing where it is one page only. */
export function OrganisationNav({ visitor: { scope }, shown }: { visitor: Visitor; shown: string }) {
  const pages = [
    { href: "/staff/to-chuc", name: organisationTexts.people, isFor: true },
    {
      href: "/staff/thoa-uoc",
      name: agreementReviewTexts.title,
      isFor: REVIEWERS.some((role) => scope.can(role)),
    },
    { href: "/staff/thoi-han", name: deadlineTexts.title, isFor: scope.can("administrator") },
  ].filter(({ isFor }) => isFor);
  if (pages.length < 2) return null;
  return (
    <nav class="views all-shown" aria-label={organisationTexts.title}>
      {pages.map(({ href, name }) => (
        <a key={href} href={href} aria-current={href === shown ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
