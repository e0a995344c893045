import type { QueryBus } from '@nestjs/cqrs';
import { beginWordsOf, wordsOf } from '../../../../../libs/text/index.js';
import { AgencyNames } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { ListTeamMembers } from '../../../../roster/roster.queries.js';
import type { Discipline } from '../../../../vocabulary/index.js';

/** What tells members apart on the board, and what they are found by beside their names. */
export interface MemberAbout {
  readonly agency: string | null;
  readonly disciplines: readonly Discipline[];
}

export type MembersAbout = ReadonlyMap<string, MemberAbout>;

/** Where the members of the teams come from, by their ids. */
export async function membersAbout(queries: QueryBus, { language }: Pick<At, 'language'>): Promise<MembersAbout> {
  const members = await queries.execute(new ListTeamMembers());
  const ids = [...new Set(members.flatMap(({ agencyId }) => agencyId ?? []))];
  const names = await queries.execute(new AgencyNames(ids, language));
  return new Map(
    members.map(({ memberId, agencyId, disciplines }) => [memberId, { agency: (agencyId && names[agencyId]) ?? null, disciplines }]),
  );
}

/** Whether every word that was looked for begins one of their name, of their agency, or of one of their disciplines in either language. */
export function isFoundBy(
  looked: string,
  { memberId, name }: { readonly memberId: string; readonly name: string },
  about?: MembersAbout,
): boolean {
  const { agency = null, disciplines = [] } = about?.get(memberId) ?? {};
  const [en, es] = [standardWords('en').discipline, standardWords('es').discipline];
  return beginWordsOf([name, agency, ...disciplines.flatMap((each) => [en[each], es[each]])].join(' '), wordsOf(looked));
}
