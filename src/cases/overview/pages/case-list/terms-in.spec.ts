import { dateIn } from './date-in.js';
import { termsIn } from './terms-in.js';

const known = {
  agencies: [
    { agencyId: 'a1', name: 'Riverbend 911', county: 'Johnson', city: 'Olathe' },
    { agencyId: 'a2', name: 'Région Peñón Fire', county: null, city: null },
  ],
  people: [
    { id: 'p1', name: 'Zoë Núñez' },
    { id: 'p2', name: 'Zoe Nunez (Riverbend 911)' },
  ],
};
const TODAY = '2026-11-30';
const only = (typed: string) => termsIn(typed, known, TODAY);

describe('what somebody looks for, in one box', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['11/30/2026', '2026-11-30'],
    ['30 Nov', '2026-11-30'],
    ['Nov 30', '2026-11-30'],
    ['november 3, 2025', '2025-11-03'],
    ['30 de noviembre', '2026-11-30'],
    ['1 de enero de 2026', '2026-01-01'],
    ['Dec 24', '2025-12-24'],
    ['today', '2026-11-30'],
    ['HOY', '2026-11-30'],
    ['ayer', '2026-11-29'],
    ['11/30', '2026-11-30'],
    ['12/1', '2025-12-01'],
    ['30/11', '2026-11-30'],
    ['11/30/25', '2025-11-30'],
    ['30.11.', '2026-11-30'],
    ['30.11', '2026-11-30'],
    ['1.12.2025', '2025-12-01'],
  ])('reads %s as a date', (typed, day) => {
    expect(only(typed)).toMatchObject([{ days: { first: day, last: day } }]);
  });

  it.each(['2026-02-30', '31 Nov', '13/40/2026', '11/31', '40.11.', 'no', '30'])('reads %s as none', (typed) => {
    expect(dateIn(typed.toLowerCase().split(/[^\p{L}\d]+/u), TODAY)).toBeNull();
  });

  it('finds an agency, and people, whatever the case and the accents', () => {
    expect(only('RIVER')).toMatchObject([{ agencyIds: ['a1'], people: ['p2'] }]);
    expect(only('region penon')).toMatchObject([{ agencyIds: ['a2'], people: [] }]);
    expect(only('nuñez')).toMatchObject([{ people: ['p1', 'p2'] }]);
  });

  it('finds incidents and stages by their words in either language', () => {
    expect(only('fatal crash')).toMatchObject([{ incidentTypes: ['fatal_crash'] }]);
    expect(only('cerrado')).toMatchObject([{ stages: ['closed'] }]);
    expect(only('closed')).toMatchObject([{ stages: ['closed'] }]);
  });

  it('finds urgencies and disciplines by their words in either language', () => {
    expect(only('this week')).toMatchObject([{ urgencies: ['this_week'] }]);
    expect(only('ahora')).toMatchObject([{ urgencies: ['now'] }]);
    expect(only('Law Enforcement')).toMatchObject([{ disciplines: ['law_enforcement'] }]);
    expect(only('POLICIA')).toMatchObject([{ disciplines: ['law_enforcement'] }]);
  });

  it('takes a word by everything that it means: the day, and how soon it is wanted', () => {
    expect(only('today')).toMatchObject([{ days: { first: TODAY }, urgencies: ['today'] }]);
    expect(only('fire')).toMatchObject([{ agencyIds: ['a2'], disciplines: ['fire'] }]);
  });

  it('takes what means something together as one, and asks for each of several', () => {
    expect(only('riverbend fatal crash 30 nov')).toMatchObject([
      { agencyIds: ['a1'] },
      { incidentTypes: ['fatal_crash'] },
      { days: { first: '2026-11-30' } },
    ]);
    expect(only('the crash of yesterday')).toMatchObject([{ incidentTypes: ['fatal_crash'] }, { days: { first: '2026-11-29' } }]);
  });

  it.each([
    ['Nov', '2026-11-01', '2026-11-30'],
    ['november', '2026-11-01', '2026-11-30'],
    ['Noviembre de 2024', '2024-11-01', '2024-11-30'],
    ['february 2024', '2024-02-01', '2024-02-29'],
    ['dic', '2025-12-01', '2025-12-31'],
  ])('reads %s as a month, without a year as the last that has begun', (typed, first, last) => {
    expect(only(typed)).toMatchObject([{ days: { first, last } }]);
  });

  it('takes what means more together for no month, and a name that begins like one for both', () => {
    const agencies = [{ agencyId: 'm1', name: 'May County Sheriff', county: null, city: null }];
    expect(termsIn('may county', { agencies, people: [] }, TODAY)).toMatchObject([{ agencyIds: ['m1'], days: null }]);
    expect(termsIn('may', { agencies, people: [] }, TODAY)).toMatchObject([{ agencyIds: ['m1'], days: { first: '2026-05-01' } }]);
  });

  it('finds what is wanted now as urgent, in either language', () => {
    expect(only('urgent')).toMatchObject([{ urgencies: ['now'] }]);
    expect(only('URGENTE')).toMatchObject([{ urgencies: ['now'] }]);
  });

  it.each([
    ['AW-26', 'AW-26-'],
    ['aw 26', 'AW-26-'],
    ['aw-26-7k', 'AW-26-7K'],
    ['AW26O', 'AW-26-0'],
  ])('reads %s as the beginning of a reference', (typed, reference) => {
    expect(only(typed)).toMatchObject([{ reference, agencyIds: [] }]);
  });

  it('takes the beginning of a reference beside other words', () => {
    expect(only('riverbend aw-26')).toMatchObject([{ reference: 'AW-26-' }, { agencyIds: ['a1'], reference: null }]);
    expect(only('awesome 26')[0]).toMatchObject({ reference: null });
  });

  it.each([
    ['AW-', 'AW-'],
    ['aw-2', 'AW-2'],
  ])('reads %s as the beginning of a reference', (typed, reference) => {
    expect(only(typed)).toMatchObject([{ reference, referenceEnd: null, agencyIds: [] }]);
  });

  it.each([
    ['a40', 'A40'],
    ['7k', '7K'],
    ['7K3', '7K3'],
    ['avp', 'AVP'],
    ['402', '402'],
    ['oil', '011'],
    ['7k3fq', '7K3FQ'],
  ])('reads %s as the beginning of what a reference of any year ends with', (typed, referenceEnd) => {
    expect(only(typed)).toMatchObject([{ reference: null, referenceEnd, agencyIds: [] }]);
  });

  it('takes a word for the beginning of such an end beside what else it means, two letters only where they mean nothing else', () => {
    expect(only('911')).toMatchObject([{ referenceEnd: '911' }]);
    expect(only('zoe')).toMatchObject([{ people: ['p1', 'p2'], referenceEnd: 'Z0E' }]);
    expect(only('zo')).toMatchObject([{ people: ['p1', 'p2'], referenceEnd: null }]);
    for (const typed of ['blue', 'riverbend', 'fatal crash', 'zoe nunez']) expect(only(typed)[0]).toMatchObject({ referenceEnd: null });
  });

  it('finds by the lists by how soon what they show, in either language', () => {
    for (const [typed, due] of [
      ['now', 'overdue'],
      ['AHORA', 'overdue'],
      ['urgent', 'overdue'],
      ['today', 'today'],
      ['hoy', 'today'],
      ['this week', 'next_7_days'],
      ['próximos 7 días', 'next_7_days'],
    ])
      expect(only(typed!)).toMatchObject([{ due: [due] }]);
    expect(only('no')).toMatchObject([{ due: [] }]);
  });

  it('finds agencies by their city and county, and not every one by what a county is', () => {
    expect(only('johnson')).toMatchObject([{ agencyIds: ['a1'] }]);
    expect(only('Johnson County crash')).toMatchObject([{ agencyIds: ['a1'] }, { incidentTypes: ['fatal_crash'] }]);
    expect(only('condado de johnson')).toMatchObject([{ agencyIds: ['a1'] }]);
    expect(only('olathe')).toMatchObject([{ agencyIds: ['a1'] }]);
    expect(only('county')).toMatchObject([{ agencyIds: [] }]);
  });

  it('knows what fits no case', () => {
    const nothing = {
      agencyIds: [],
      incidentTypes: [],
      stages: [],
      urgencies: [],
      due: [],
      disciplines: [],
      people: [],
      days: null,
      reference: null,
      referenceEnd: null,
    };
    expect(only('xyzzyx')).toEqual([nothing]);
    expect(only(' . ')).toEqual([]);
  });
});
