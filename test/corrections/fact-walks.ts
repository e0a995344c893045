import type { CaseEvent, RequestFactName, RequestFacts } from '../../src/cases/domain/case.events.js';
import { received } from '../../src/cases/domain/case.testkit.js';
import { north, south } from '../../src/agencies/domain/agency.testkit.js';
import { largeAgency, outsideAgency } from '../../src/cases/frame/case-pages.testkit.js';
import type { RequestFact } from '../../src/cases/frame/request-fact.js';
import type { Filled } from '../support/form-filling.js';
import { CorrectField } from '../../src/cases/request/correct-field/correct-field.command.js';
import type { Walk } from './walk.js';

const reason = 'mistyped';

/** Everything that a request can say, with a unit of an agency that has one. */
const known = {
  channel: 'supervisor',
  begunBy: 'peer',
  agencyId: largeAgency,
  unitId: north,
  incidentType: 'fatal_crash',
  occurredAt: '2026-11-20T10:15:00-06:00',
  exposed: [{ discipline: 'dispatcher', about: 3 }, { discipline: 'fire' }],
  urgency: 'today',
  callBackContact: 'sealed/1/1/aaaa',
} as const satisfies RequestFacts;

interface Other {
  readonly called: RequestFact;
  readonly to: RequestFacts;
  /** Where the page asks otherwise than by one field. */
  readonly fills?: Filled;
  readonly reads: string;
  readonly shows: object;
  readonly unknown: string;
}

const others: Readonly<Record<RequestFactName, Other>> = {
  channel: {
    called: 'channel',
    to: { channel: 'web_form' },
    reads: 'How it came in Web form',
    shows: { channel: 'web_form' },
    unknown: 'How it came in Not known yet',
  },
  begunBy: {
    called: 'begun-by',
    to: { begunBy: 'family' },
    reads: 'Who began it Family',
    shows: { begunBy: 'family' },
    unknown: 'Who began it Not known yet',
  },
  agencyId: {
    called: 'agency',
    to: { agencyId: outsideAgency },
    reads: 'Agency Far Fire',
    shows: { agencyId: outsideAgency },
    unknown: 'Agency Not known yet',
  },
  unitId: {
    called: 'unit',
    to: { unitId: south },
    reads: 'Unit South',
    shows: { unitId: south },
    unknown: 'Unit Not known yet',
  },
  incidentType: {
    called: 'incident-type',
    to: { incidentType: 'mass_casualty' },
    reads: 'Incident Mass casualty',
    shows: { incidentType: 'mass_casualty' },
    unknown: 'Incident Not known yet',
  },
  occurredAt: {
    called: 'occurred',
    to: { occurredAt: '2026-11-19' },
    fills: { 'occurred.day': '2026-11-19', 'occurred.time': '' },
    reads: 'Thu, Nov 19',
    shows: { occurredAt: '2026-11-19' },
    unknown: 'Happened Not known yet',
  },
  exposed: {
    called: 'exposed',
    to: { exposed: [{ discipline: 'dispatcher', about: 5 }] },
    fills: { 'exposed[]': ['dispatcher'], 'about.1.count': '5' },
    reads: 'Dispatcher, about 5',
    shows: { exposed: [{ discipline: 'dispatcher', about: 5 }] },
    unknown: 'Affected Not known yet',
  },
  urgency: {
    called: 'urgency',
    to: { urgency: 'now' },
    reads: 'How urgent Now',
    shows: { urgency: 'now' },
    unknown: 'How urgent Not known yet',
  },
  callBackContact: {
    called: 'call-back-contact',
    to: { callBackContact: 'Shift desk, 816-555-0101' },
    reads: 'Call-back contact On record, sealed',
    shows: { hasCallBackContact: true },
    unknown: 'Call-back contact Not known yet',
  },
};

/** Each fact of a request is corrected, and made unknown again. */
export const factWalks: readonly Walk[] = (Object.keys(others) as readonly RequestFactName[]).flatMap((name): readonly Walk[] => {
  const { called, to, fills, reads, shows, unknown } = others[name];
  const value = to[name] as string;
  const before: readonly CaseEvent[] = received(known);
  const page = { at: `correct/${called}`, form: 'correction' };
  const shared = { covers: ['RequestReceived.facts'], command: CorrectField, before, path: 'corrections' };
  return [
    {
      ...shared,
      body: { change: to, reason },
      records: [{ type: 'FieldCorrected', data: { reason, ...(name !== 'callBackContact' && { change: to }) } }],
      shows: { facts: shows },
      page: { ...page, fills: { ...(fills ?? { [called]: value }), reason }, reads },
    },
    {
      ...shared,
      body: { notKnown: [name], reason },
      records: [{ type: 'FieldCorrected', data: { change: {}, notKnown: name === 'agencyId' ? ['agencyId', 'unitId'] : [name], reason } }],
      page: { ...page, fills: { 'not-known': 'true', reason }, reads: unknown },
    },
  ];
});
