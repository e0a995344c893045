import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { ContextualDate, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { FollowUpOutcome } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { RecordTeamCare } from '../../record-team-care/record-team-care.command.js';
import { supportWords } from './support.words.js';

/** The team's own support after its work: one duty for each deployment. */
export function TeamCareView({ at, view, mayWork }: { readonly at: At; readonly view: CaseInFullView; readonly mayWork: boolean }) {
  const words = supportWords(at.language);
  const open = view.teamCare.some((one) => one.open);
  // It ends without having taken place where it was declined, or where nothing stands any longer that it would follow.
  const became = (outcome: FollowUpOutcome) =>
    outcome === 'reached_ok' ? words.teamCareDone : standardWords(at.language).followUpOutcome[outcome];
  return (
    <section class="stack" aria-labelledby="team-care-title">
      <h2 id="team-care-title">{words.teamCare}</h2>
      {view.teamCare.length === 0 && <p class="empty">{words.teamCareNone}</p>}
      {view.teamCare.map(({ followUpId, dueAt, bucket, lastOutcome, outcomeRecordedAt, open: isDue }) => (
        <p key={followUpId}>
          {isDue || lastOutcome === null || outcomeRecordedAt === null ? (
            <>
              {words.teamCareDue}: <ContextualDate time={dueAt} now={at.now} overdue={bucket === 'overdue'} telling={tellingOf(at)} />
            </>
          ) : (
            `${words.teamCareBecame(became(lastOutcome))} ${timeWords(outcomeRecordedAt, tellingOf(at))}`
          )}
        </p>
      ))}
      {open && mayWork && <CasePanel at={at} command={RecordTeamCare} view={view} />}
    </section>
  );
}
