import { formOf } from '../../../../libs/web/forms/index.js';
import { Button, optionsOf, Radios, SummaryList } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { standardWords } from '../../../pages/words/index.js';
import { FormPanel } from './form-panel.view.js';
import { placePurposes } from './opening-purposes.js';
import { teamFormsWords } from './team-forms.words.js';
import type { TeamPageModel } from './team.presenter.js';
import { teamWords } from './team.words.js';

/** When the team meets, and that there is a place: the place itself opens for those on the way, for a purpose. */
export function Meeting({ at, team: { caseId, meeting } }: { readonly at: At; readonly team: Pick<TeamPageModel, 'caseId' | 'meeting'> }) {
  const words = teamWords(at.language);
  const labels = teamFormsWords(at.language);
  const form = formOf(at, 'open-place');
  const purposes = optionsOf(placePurposes, standardWords(at.language).openingPurpose);
  const known = (there: boolean) => (there ? words.sealed : words.notSet);
  return (
    <section class="stack" aria-labelledby="meeting-title">
      <h2 id="meeting-title">{words.meeting}</h2>
      <SummaryList
        rows={[
          { label: words.meetAt, value: meeting.at ?? words.notSet },
          { label: words.place, value: known(meeting.hasPlace) },
          { label: words.contact, value: known(meeting.hasContact) },
        ]}
      />
      {meeting.mayOpen && (meeting.hasPlace || meeting.hasContact) && (
        <FormPanel form={form} title={labels.openPlace} action={`/cases/${caseId}/meeting-place/open`}>
          <Radios form={form} language={at.language} name="purpose" label={labels.purpose} hint={labels.purposeHint} options={purposes} />
          <Button>{labels.open}</Button>
        </FormPanel>
      )}
    </section>
  );
}
