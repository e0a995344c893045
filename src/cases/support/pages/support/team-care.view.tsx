import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { ContextualDate, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { RecordTeamCare } from '../../record-team-care/record-team-care.command.js';
import { supportWords } from './support.words.js';

/** The team's own support after its work: one duty for each deployment. */
export function TeamCareView({ at, view, mayWork }: { readonly at: At; readonly view: CasePageView; readonly mayWork: boolean }) {
  const words = supportWords(at.language);
  const open = view.teamCare.some((one) => one.open);
  return (
    <section class="stack" aria-labelledby="team-care-title">
      <h2 id="team-care-title">{words.teamCare}</h2>
      {view.teamCare.length === 0 && <p class="empty">{words.teamCareNone}</p>}
      {view.teamCare.map(({ followUpId, dueAt, bucket, outcomeRecordedAt, open: isDue }) => (
        <p key={followUpId}>
          {isDue || outcomeRecordedAt === null ? (
            <>
              {words.teamCareDue}: <ContextualDate time={dueAt} now={at.now} overdue={bucket === 'overdue'} telling={tellingOf(at)} />
            </>
          ) : (
            `${words.teamCareDone} ${timeWords(outcomeRecordedAt, tellingOf(at))}`
          )}
        </p>
      ))}
      {open && mayWork && <CommandPanel at={at} command={RecordTeamCare} ids={{ caseId: view.caseId }} revision={view.revision} />}
    </section>
  );
}
