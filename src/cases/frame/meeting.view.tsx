import { formOf } from '../../../libs/web/forms/index.js';
import { Button, FormPanel, optionsOf, Radios, SummaryList } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import { standardWords } from '../../pages/words/index.js';
import { forWhat, placePurposes } from './opening-purposes.js';
import { openingWords } from './opening.words.js';

export interface MeetingProps {
  readonly at: At;
  readonly meeting: { readonly at: string | null; readonly hasPlace: boolean; readonly hasContact: boolean; readonly mayOpen: boolean };
  /** Name of the form that opens the place, and where it is sent. */
  readonly form: string;
  readonly action: string;
}

/** When the team meets, and that there is a place: the place itself opens for those on the way, for a purpose. */
export function Meeting({ at, meeting, form: name, action }: MeetingProps) {
  const words = openingWords(at.language);
  const form = formOf(at, name);
  const purposes = optionsOf(placePurposes, standardWords(at.language).openingPurpose);
  const known = (there: boolean) => (there ? words.sealed : words.notSet);
  return (
    <>
      <SummaryList
        rows={[
          { label: words.meetAt, value: meeting.at ?? words.notSet },
          { label: words.place, value: known(meeting.hasPlace) },
          { label: words.contact, value: known(meeting.hasContact) },
        ]}
      />
      {meeting.mayOpen && (meeting.hasPlace || meeting.hasContact) && (
        <FormPanel form={form} title={words.openPlace} action={action}>
          <Radios
            form={form}
            language={at.language}
            name="purpose"
            label={forWhat[at.language]}
            hint={forWhat.hint[at.language]}
            options={purposes}
          />
          <Button>{words.open}</Button>
        </FormPanel>
      )}
    </>
  );
}
