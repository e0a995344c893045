import { formOf } from '../../../../../libs/web/forms/index.js';
import { Banner, ErrorSummary } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { CaseFrame } from '../../../frame/case-frame.view.js';
import { Board } from './board.view.js';
import { Meeting } from '../../../frame/meeting.view.js';
import { MemberForms } from './member-forms.view.js';
import type { Opened } from '../../../frame/opened.js';
import { OpenedBanner } from '../../../frame/opened.view.js';
import { openingWords } from '../../../frame/opening.words.js';
import { TeamForms } from './team-forms.view.js';
import { teamFormsWords } from './team-forms.words.js';
import { TeamSoFar } from './team-so-far.view.js';
import type { TeamPageModel } from './team.presenter.js';

export interface TeamViewProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly team: TeamPageModel;
  /** Only on the answer to an opening. */
  readonly opened?: Opened;
}

/** The fields of each form that stand on the page: a button that was pressed in a row is no place to lead to. */
const fields: Readonly<Record<string, readonly string[]>> = {
  answer: ['memberId', 'answer', 'reason', 'answeredAt'],
  meeting: ['meetAt', 'place', 'contact'],
  replace: ['out', 'in'],
  'stand-down-one': ['memberId', 'reason'],
  'stand-down-team': ['reason'],
  phone: ['memberId', 'purpose'],
  override: ['memberId', 'reason'],
  conflict: ['memberId', 'conflict'],
  'open-place': ['purpose'],
};

/** The deployment board of a case. */
export function TeamView({ at, view, team, opened }: TeamViewProps) {
  return (
    <CaseFrame at={at} view={view} current="team" wide first={<First at={at} opened={opened} />}>
      {team.notice !== null && (
        <Banner language={at.language} id="notice">
          <p>{team.notice}</p>
        </Banner>
      )}
      <TeamSoFar at={at} team={team} />
      {team.status !== 'none' && (
        <section class="stack" aria-labelledby="meeting-title">
          <h2 id="meeting-title">{openingWords(at.language).meeting}</h2>
          <Meeting at={at} meeting={team.meeting} form="open-place" action={`/cases/${team.caseId}/meeting-place/open`} />
        </section>
      )}
      <TeamForms at={at} team={team} />
      {team.board !== null && <Board at={at} caseId={team.caseId} board={team.board} />}
      {team.board !== null && <MemberForms at={at} team={team} />}
    </CaseFrame>
  );
}

function First({ at, opened }: Pick<TeamViewProps, 'at' | 'opened'>) {
  const { done } = teamFormsWords(at.language);
  const said = at.done !== null && Object.hasOwn(done, at.done) ? done[at.done as keyof typeof done] : null;
  return (
    <>
      {at.refused !== null && <ErrorSummary form={formOf(at, at.refused.form)} language={at.language} fields={fields[at.refused.form]} />}
      {opened !== undefined && <OpenedBanner opened={opened} language={at.language} />}
      {said !== null && (
        <Banner kind="done" language={at.language} id="done">
          <p>{said}</p>
        </Banner>
      )}
    </>
  );
}
