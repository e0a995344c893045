import { presentIntake } from './intake.presenter.js';

const agencies = ['a', 'b', 'c'].map((agencyId) => ({ agencyId, name: `Agency ${agencyId}` }));
const telling = { language: 'en', zone: 'America/Chicago' } as const;
// Half past midnight in Chicago, when it is already half past six in UTC.
const now = '2026-11-23T06:30:00.000Z';
const nothing = { agencyIds: [] };

describe('what the intake offers', () => {
  it('has the agencies of the newest cases first, then all others, none twice, each in its order', () => {
    const { agencies: groups } = presentIntake(agencies, { ...nothing, agencyIds: ['c', 'gone', 'a'] }, now, telling);
    expect(groups.map(({ label, options }) => [label, options.map(({ value }) => value)])).toEqual([
      ['Recent', ['a', 'c']],
      ['All others', ['b']],
    ]);
  });

  it('has no heading for recent agencies where there are none', () => {
    expect(presentIntake(agencies, nothing, now, telling).agencies.map(({ label }) => label)).toEqual(['All others']);
  });

  it('has eight kinds of incident in sight, always the same, and all others behind one tap', () => {
    const { incidentTypes } = presentIntake(agencies, nothing, now, telling);
    const usual = incidentTypes.usual.map(({ value }) => value);
    expect(usual).toHaveLength(8);
    expect([usual[0], usual.at(-1)]).toEqual(['line_of_duty_death', 'cumulative_stress']);
    expect(incidentTypes.more).toHaveLength(18);
  });

  it('names telecommunicators first among those affected', () => {
    const { disciplines } = presentIntake(agencies, nothing, now, telling);
    expect(disciplines.slice(0, 2).map(({ label }) => label)).toEqual(['Call taker', 'Dispatcher']);
  });

  it('says in the days of the program which days today and yesterday are', () => {
    expect(presentIntake(agencies, nothing, now, telling).times).toEqual([
      { value: 'now', label: 'Just now' },
      { value: '2026-11-23', label: 'Earlier today', hint: 'Mon, Nov 23, 2026' },
      { value: '2026-11-22', label: 'Yesterday', hint: 'Sun, Nov 22, 2026' },
      { value: 'other', label: 'Another day' },
    ]);
    const shown = presentIntake(agencies, nothing, '2026-11-23T05:30:00.000Z', { ...telling, language: 'es' });
    expect(shown.times.map(({ value }) => value)).toEqual(['now', '2026-11-22', '2026-11-21', 'other']);
  });
});
