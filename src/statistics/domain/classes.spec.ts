import { CONTACTS, REQUESTS } from '../../../libs/disclosure-control/index.js';
import { counties } from '../../agencies/domain/counties.js';
import { disciplines, incidentTypes, vocabularies } from '../../vocabulary/index.js';
import {
  contactAttributes,
  contactMeasures,
  countyClass,
  disciplineClass,
  requestAttributes,
  requestMeasures,
  typeClass,
} from './classes.js';

const quarter = { year: 2026, quarter: 2 };
const codes = (program: typeof REQUESTS, name: string) =>
  program.classifications.find((each) => each.name === name)!.classes.map(({ code }) => code);
const request = {
  reportable: true,
  day: '2026-05-03',
  agencyId: 'a1',
  incidentType: 'fatal_crash',
  exposed: ['dispatcher', 'call_taker'],
  firstSupport: 'inside',
  followUp: 'none_due',
  referral: 'offered',
  followUps: { due: 4, doneInTime: 3 },
  referrals: { offered: 2, accepted: 1 },
  participants: 7,
  minutesOf: { m2: 50, m1: 40 },
} as const;

describe('statistical classes', () => {
  it('have every value of the domain in exactly one class of the planning table', () => {
    expect(new Set([null, ...incidentTypes].map(typeClass))).toEqual(new Set(codes(REQUESTS, 'type')));
    expect(new Set(disciplines.map((each) => disciplineClass([each])))).toEqual(new Set(codes(REQUESTS, 'discipline')));
    expect(new Set([null, ...counties].map(countyClass))).toEqual(new Set(codes(REQUESTS, 'county')));
    expect(vocabularies.mode).toEqual(expect.arrayContaining(codes(CONTACTS, 'channel')));
    expect([...vocabularies.crisisKind].sort()).toEqual([...codes(CONTACTS, 'crisis')].sort());
  });

  it('put what nobody knows, and several disciplines, where they cannot be told apart', () => {
    expect(typeClass(null)).toBe('other');
    expect(disciplineClass([])).toBe('several_or_other');
    expect(disciplineClass(['fire', 'ems'])).toBe('fire_and_ems');
    expect(disciplineClass(['fire', 'dispatcher'])).toBe('several_or_other');
    expect(countyClass(null)).toBe('outside');
  });

  it('count a request by what is known of it, and hours of everybody who was there', () => {
    expect(requestAttributes(request, 'jackson', quarter)).toEqual({
      program: 'requests',
      year: 2026,
      month: 5,
      classes: { type: 'deaths', county: 'Jackson', discipline: 'telecommunicators' },
      agencies: ['a1'],
    });
    expect(requestMeasures(request)).toEqual({
      classes: { first_support: 'inside', follow_up: 'none_due', referral: 'offered' },
      magnitudes: {
        participants: 7,
        quarterHours: 6,
        followUpsDue: 4,
        followUpsDoneInTime: 3,
        referralsOffered: 2,
        referralsAccepted: 1,
      },
      responders: ['m1', 'm2'],
    });
  });

  it('count a contact with the member as the one who could recognise it', () => {
    const contact = {
      reportable: true,
      day: '2026-03-31',
      memberId: 'm1',
      mode: 'telephone',
      crisis: 'personal',
      discipline: 'fire',
      minutes: 16,
      referred: true,
    } as const;
    expect(contactAttributes(contact, quarter)).toEqual({
      program: 'contacts',
      year: 2026,
      month: 4,
      classes: { channel: 'telephone', crisis: 'personal', discipline: 'fire_and_ems' },
      agencies: ['m1'],
    });
    expect(contactMeasures(contact)).toEqual({ classes: { referral: 'offered' }, magnitudes: { quarterHours: 2 }, responders: ['m1'] });
    expect(contactMeasures({ ...contact, referred: false }).classes).toEqual({ referral: 'not_offered' });
  });
});
