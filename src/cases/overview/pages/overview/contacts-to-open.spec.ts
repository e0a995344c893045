import { contactsToOpen } from './contacts-to-open.js';

type Seen = Parameters<typeof contactsToOpen>[0];

const seen = (...may: Seen['may']) =>
  ({ may, facts: { hasCallBackContact: true }, deployment: { hasPlace: true, hasContact: true } }) as unknown as Seen;

describe('the contacts that a page offers to open', () => {
  it('are those that the table of rights opens to the reader', () => {
    expect(contactsToOpen(seen('open_call_back_contact', 'open_meeting_place'))).toEqual([
      'call_back_contact',
      'meeting_place',
      'site_contact',
    ]);
    expect(contactsToOpen(seen('open_meeting_place'))).toEqual(['meeting_place', 'site_contact']);
    expect(contactsToOpen(seen('open_call_back_contact'))).toEqual(['call_back_contact']);
    expect(contactsToOpen(seen('work_on_case'))).toEqual([]);
  });

  it('are on record', () => {
    const may = ['open_call_back_contact', 'open_meeting_place'] as const;
    expect(contactsToOpen({ ...seen(...may), deployment: null })).toEqual(['call_back_contact']);
    expect(contactsToOpen({ may, facts: { hasCallBackContact: false }, deployment: { hasPlace: true } } as unknown as Seen)).toEqual([
      'meeting_place',
    ]);
  });
});
