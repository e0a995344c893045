import type { StatisticalProgram, TierTable } from '../plan/program.js';

const table = (name: string, span: TierTable['span'], ...by: (readonly [string, 'class' | 'group'])[]): TierTable => ({
  name,
  span,
  by: by.map(([classification, level]) => ({ classification, level })),
});

const YEARLY = [
  table('year', 'year'),
  table('year x type6', 'year', ['type', 'class']),
  table('year x county group4', 'year', ['county', 'group']),
  table('year x discipline4', 'year', ['discipline', 'class']),
];
const HOW_IT_WENT = [
  ...YEARLY,
  table('year x first support', 'year', ['first_support', 'class']),
  table('year x follow-up', 'year', ['follow_up', 'class']),
  table('year x referral', 'year', ['referral', 'class']),
];
const BY_QUARTER = [...HOW_IT_WENT, table('quarters', 'quarter')];
const BY_QUARTER_AND_DISCIPLINE = [...BY_QUARTER, table('quarter x discipline4', 'quarter', ['discipline', 'class'])];
const BY_MONTH = [...BY_QUARTER_AND_DISCIPLINE, table('months', 'month')];
const BY_PLACE = [table('quarter x county group4', 'quarter', ['county', 'group']), table('year x county12', 'year', ['county', 'class'])];
const QUARTERLY = [...BY_MONTH, table('quarter x type6', 'quarter', ['type', 'class']), ...BY_PLACE];
const CROSSED = [...QUARTERLY, table('year type6 x discipline4', 'year', ['type', 'class'], ['discipline', 'class'])];

/**
 * The planning table and the tiers that the measurements were made with (specification 2.2 P6 and 3.2): the parameters
 * of the generator, and an example of a program.
 */
export const REQUESTS: StatisticalProgram = {
  name: 'requests',
  classifications: [
    {
      name: 'type',
      classes: [
        { code: 'deaths', share: 0.26 },
        { code: 'other', share: 0.27 },
        { code: 'injuries_and_threats', share: 0.18 },
        { code: 'suicides', share: 0.14 },
        { code: 'officer_involved_shootings', share: 0.1 },
        { code: 'mass_events', share: 0.05 },
      ],
    },
    {
      name: 'county',
      classes: [
        { code: 'Jackson', share: 0.28, group: 'Jackson' },
        { code: 'Johnson', share: 0.22, group: 'Johnson' },
        { code: 'Wyandotte', share: 0.12, group: 'north' },
        { code: 'Clay', share: 0.11, group: 'north' },
        { code: 'Platte', share: 0.06, group: 'north' },
        { code: 'Cass', share: 0.06, group: 'south and outside' },
        { code: 'Leavenworth', share: 0.05, group: 'north' },
        { code: 'Miami', share: 0.03, group: 'south and outside' },
        { code: 'outside', share: 0.02, group: 'south and outside' },
        { code: 'Ray', share: 0.02, group: 'south and outside' },
        { code: 'Atchison', share: 0.02, group: 'north' },
        { code: 'Linn', share: 0.01, group: 'south and outside' },
      ],
    },
    {
      name: 'discipline',
      classes: [
        { code: 'telecommunicators', share: 0.38 },
        { code: 'law_enforcement', share: 0.3 },
        { code: 'fire_and_ems', share: 0.2 },
        { code: 'several_or_other', share: 0.12 },
      ],
    },
    {
      name: 'first_support',
      classes: [
        { code: 'inside', share: 0.7 },
        { code: 'later', share: 0.18 },
        { code: 'not_applicable', share: 0.12 },
      ],
    },
    {
      name: 'follow_up',
      classes: [
        { code: 'done_in_time', share: 0.6 },
        { code: 'later_or_not_done', share: 0.2 },
        { code: 'none_due', share: 0.2 },
      ],
    },
    {
      name: 'referral',
      classes: [
        { code: 'accepted', share: 0.2 },
        { code: 'offered', share: 0.25 },
        { code: 'not_offered', share: 0.55 },
      ],
    },
  ],
  magnitudes: [
    { name: 'participants', perCase: [1, 200], base: 5, byResponder: false },
    { name: 'quarterHours', perCase: [1, 160], base: 20, byResponder: true },
    { name: 'followUpsDue', perCase: [0, 400], base: 5, byResponder: false, tells: 'follow_up' },
    { name: 'followUpsDoneInTime', perCase: [0, 400], base: 5, byResponder: false, tells: 'follow_up' },
    { name: 'referralsOffered', perCase: [0, 100], base: 5, byResponder: false, tells: 'referral' },
    { name: 'referralsAccepted', perCase: [0, 100], base: 5, byResponder: false, tells: 'referral' },
  ],
  tiers: [
    { name: 'R0', from: 0, tables: YEARLY },
    { name: 'RA', from: 60, tables: HOW_IT_WENT },
    { name: 'RQ', from: 80, tables: BY_QUARTER },
    { name: 'RD', from: 150, tables: BY_QUARTER_AND_DISCIPLINE },
    { name: 'R1', from: 200, tables: [...BY_MONTH, ...BY_PLACE] },
    { name: 'R1t', from: 225, tables: QUARTERLY },
    { name: 'R1x', from: 250, tables: CROSSED },
    {
      name: 'R2',
      from: 400,
      tables: [
        ...CROSSED,
        table('year type6 x group4', 'year', ['type', 'class'], ['county', 'group']),
        table('group4 x discipline4', 'year', ['county', 'group'], ['discipline', 'class']),
      ],
    },
  ],
};

const CONTACTS_YEARLY = [
  table('year', 'year'),
  table('year x channel3', 'year', ['channel', 'class']),
  table('year x crisis3', 'year', ['crisis', 'class']),
  table('year x discipline4', 'year', ['discipline', 'class']),
];

/** Individual contacts, which have records, tables and a number of their own (specification 2.1 R1c, 2.2 P6c). */
export const CONTACTS: StatisticalProgram = {
  name: 'contacts',
  classifications: [
    {
      name: 'channel',
      classes: [
        { code: 'telephone', share: 0.5 },
        { code: 'in_person', share: 0.35 },
        { code: 'video', share: 0.15 },
      ],
    },
    {
      name: 'crisis',
      classes: [
        { code: 'professional', share: 0.45 },
        { code: 'personal', share: 0.35 },
        { code: 'unclear', share: 0.2 },
      ],
    },
    REQUESTS.classifications[2]!,
  ],
  magnitudes: [{ name: 'quarterHours', perCase: [1, 48], base: 20, byResponder: false }],
  tiers: [
    { name: 'R0', from: 0, tables: CONTACTS_YEARLY },
    { name: 'RC', from: 80, tables: [...CONTACTS_YEARLY, table('quarters', 'quarter')] },
  ],
};
