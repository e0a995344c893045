import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, ContextualDate, timeWords, WhenField } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { FormPanel } from '../../../frame/form-panel.view.js';
import { supportWords } from './support.words.js';

/** The team's own support after its work: one duty for each deployment. */
export function TeamCareView({ at, view, mayWork }: { readonly at: At; readonly view: CasePageView; readonly mayWork: boolean }) {
  const words = supportWords(at.language);
  const form = formOf(at, 'team-care', {}, view.revision);
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
      {open && mayWork && (
        <FormPanel form={form} title={words.teamCareIt} action={`/cases/${view.caseId}/team-care`}>
          <WhenField form={form} language={at.language} name="doneAt" label={words.teamCareWhen} hint={words.teamCareHint} />
          <Button>{words.teamCareIt}</Button>
        </FormPanel>
      )}
    </section>
  );
}
