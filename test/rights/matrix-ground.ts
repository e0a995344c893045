import { randomUUID } from 'node:crypto';
import type { CommandMechanism, DomainEvent, Position } from '../../libs/event-sourcing/index.js';
import { registered } from '../../src/agencies/domain/agency.testkit.js';
import { accepted, agency, invited, lead, outcome, peer, planned, plannedFollowUp, received } from '../../src/cases/domain/case.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { aContact, escalated, promised } from '../../src/contacts/domain/contact.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import type { Relation } from '../../src/rights.js';
import { personRoles } from '../../src/vocabulary/index.js';
import type { TestService } from '../support/service.js';
import type { Situation } from './situation.js';

/** Of the clock that the service begins with. */
const HAD_PART_LONG_AGO = '2026-10-20T12:00:00.000Z';
const team = ['team_lead', 'peer_member'] as const;
const otherRoles = personRoles.filter((role) => role !== 'coordinator' && role !== 'team_lead' && role !== 'peer_member');

const closedNow: CaseEvent = { type: 'CaseClosed', data: { because: 'completed', closedAt: '2026-11-23T12:00:00.000Z' } };

/** Everybody and everything that the matrix asks about, appended at once and folded once. */
export class MatrixGround {
  readonly situations: Situation[] = [];
  readonly missing = { caseId: randomUUID(), contactId: randomUUID(), personId: randomUUID() };
  readonly deactivated: string;
  private readonly streams: { readonly name: string; readonly events: readonly DomainEvent[]; readonly at?: string }[] = [];
  private readonly shared = { id: randomUUID(), events: [...planned()] as CaseEvent[] };

  constructor() {
    this.add(`agency-${agency}`, registered());
    this.person([], lead);
    this.person([], peer);
    this.deactivated = this.person(['coordinator', 'off']);
    this.strangers();
    for (const role of team) this.members(role);
    for (const role of [...otherRoles, null]) this.named(role);
    this.conflicted();
    this.formerly();
    this.contacts();
    this.add(`case-${this.shared.id}`, this.shared.events);
  }

  /** Appends it all. @returns how far the events reach then */
  async appendTo(service: TestService): Promise<void> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    let last: Position = -1n;
    for (const { name, events, at = service.clock.now().toISOString() } of this.streams) {
      const metadata = { commandId: randomUUID(), actor: randomUUID(), recordedAt: at };
      const recorded = events.map((event) => ({ id: randomUUID(), version: 1, event, metadata }));
      ({ position: last } = await store.append(name, -1, recorded));
    }
    await service.projected(last);
  }

  /** With no relation to anything: of each role, of none, and on cases in each state. */
  private strangers(): void {
    const plain = this.case([...planned(), plannedFollowUp()]);
    const closed = this.case([...planned(), closedNow]);
    const declined = this.case([...received(), { type: 'RequestDeclined', data: { reason: 'invalid' } }]);
    const other = this.person(['peer_member']);
    for (const role of [...personRoles, null]) {
      const actor = this.person(role === null ? [] : [role]);
      const roles = role === null ? [] : [role];
      const who = role === null ? 'somebody without a role' : `a ${role}`;
      this.situations.push({ who, actor, roles, holds: [], on: 'anything', ids: {} });
      this.situations.push({ who: `${who}, of somebody else`, actor, roles, holds: [], on: 'person', ids: { personId: other } });
      this.situations.push({ who: `${who}, of themselves`, actor, roles, holds: ['own'], on: 'person', ids: { personId: actor } });
      this.onCase(who, actor, roles, [], plain);
      const beside = role !== 'peer_member' && role !== 'administrator' ? ({ beside: true } as const) : {};
      this.onCase(`${who}, of a closed case`, actor, roles, [], closed, beside);
      this.onCase(`${who}, of a declined request`, actor, roles, [], declined, beside);
    }
  }

  /** Each relation by itself, in a role in which it counts. */
  private members(role: (typeof team)[number]): void {
    const leads = this.person([role]);
    const ledCase = this.case(ledBy(leads));
    this.onCase(`a ${role} who leads it`, leads, [role], ['led', 'on_team', 'own'], ledCase, { memberId: leads });
    const goes = this.shareWith([role], (id) => [invited(id), accepted(id)]);
    this.onCase(`a ${role} on the team`, goes, [role], ['on_team', 'own'], this.shared.id, { memberId: goes });
    this.onCase(`a ${role} who leads it, about another`, leads, [role], ['led', 'on_team'], ledCase, { beside: true });
    this.onCase(`a ${role} on the team, about another`, goes, [role], ['on_team'], this.shared.id);
    const asked = this.shareWith([role], (id) => [invited(id)]);
    this.onCase(`a ${role} who is invited`, asked, [role], ['invited', 'own'], this.shared.id, { memberId: asked });
    this.onCase(`a ${role} who is invited, about another`, asked, [role], ['invited'], this.shared.id, { beside: true });
    const [open, done, ofOther] = [randomUUID(), randomUUID(), randomUUID()];
    const owns = this.shareWith([role], (personId) => [plannedFollowUp(open, { kind: 'person', personId })]);
    this.onCase(`a ${role} who owns the follow-up`, owns, [role], ['follow_up_owner'], this.shared.id, { followUpId: open });
    this.shared.events.push(plannedFollowUp(ofOther));
    this.onCase(`a ${role} who owns another follow-up`, owns, [role], ['follow_up_owner'], this.shared.id, {
      followUpId: ofOther,
      but: { settle_follow_up: [] },
    });
    const had = this.shareWith([role], (personId) => [
      plannedFollowUp(done, { kind: 'person', personId }),
      outcome('reached_ok', done, personId),
    ]);
    this.onCase(`a ${role} who had a part`, had, [role], ['had_part'], this.shared.id, {
      followUpId: done,
      but: { settle_follow_up: ['follow_up_owner'] },
    });
  }

  /** In another role, or in none, and named everywhere in the stream: no right comes of it. */
  private named(role: string | null): void {
    const roles = role === null ? [] : [role];
    const followUpId = randomUUID();
    const actor = this.person(role === null ? ['team_lead', 'peer_member', '-team_lead', '-peer_member'] : roles);
    const caseId = this.case([...ledBy(actor), plannedFollowUp(followUpId, { kind: 'person', personId: actor })]);
    const who = role === null ? 'a lead whose roles were revoked' : `a ${role} who leads it and owns its follow-up`;
    const [named, ids] = [['led', 'on_team', 'own', 'follow_up_owner'] as const, { memberId: actor, followUpId }];
    this.onCase(who, actor, roles, named, caseId, ids);
    const closed = this.case([...ledBy(actor), plannedFollowUp(followUpId, { kind: 'person', personId: actor }), closedNow]);
    this.onCase(`${who}, of a closed case`, actor, roles, named, closed, { ...ids, beside: true });
    if (role === null) return;
    const settled = randomUUID();
    const had = this.shareWith(roles, (personId) => [
      plannedFollowUp(settled, { kind: 'person', personId }),
      outcome('reached_ok', settled, personId),
    ]);
    this.onCase(`a ${role} who had a part`, had, roles, ['had_part'], this.shared.id, { beside: true });
    const asked = this.shareWith(roles, (id) => [invited(id)]);
    this.onCase(`a ${role} who is invited`, asked, roles, ['invited', 'own'], this.shared.id, { memberId: asked, beside: true });
  }

  private conflicted(): void {
    const able = this.person(['coordinator', 'approver']);
    const coordinator = this.person(['coordinator']);
    const both = this.person(['coordinator', 'team_lead', 'peer_member']);
    const [followUpId, contactId] = [randomUUID(), randomUUID()];
    const asked: CaseEvent[] = [
      { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } },
      { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'no_one_else_available', askedBy: coordinator } },
    ];
    const caseId = this.case([
      ...ledBy(both),
      plannedFollowUp(followUpId, { kind: 'person', personId: both }),
      ...[coordinator, both].map(declared),
      ...asked,
    ]);
    const ids = { memberId: both, followUpId };
    this.onCase('a coordinator with a conflict', coordinator, [], [], caseId, ids);
    this.onCase('a coordinator with a conflict who leads it', both, ['team_lead', 'peer_member'], [], caseId, ids);
    this.onCase('a coordinator without one', able, ['coordinator', 'approver'], ['asked_to_decide'], caseId);
    this.onCase('an approver who is asked', this.person(['approver']), ['approver'], ['asked_to_decide'], caseId);
    for (const role of personRoles.filter((one) => one !== 'approver')) {
      this.onCase(`a ${role} where something is asked`, this.person([role]), [role], ['asked_to_decide'], caseId, { beside: true });
    }
    const leads = this.person(['coordinator']);
    this.onCase('a coordinator who leads it, about another', leads, ['coordinator'], ['led', 'on_team'], this.case(ledBy(leads)), {
      beside: true,
    });
    const going = this.shareWith(['coordinator'], (id) => [invited(id)]);
    this.onCase('a coordinator who is invited', going, ['coordinator'], ['invited', 'own'], this.shared.id, { memberId: going });
    const gone = this.person(['peer_member', 'off']);
    this.add(`contact-${contactId}`, [...aContact({ caseId }, gone), promised()]);
    this.onContact('a coordinator with a conflict in its case', coordinator, ['coordinator'], [], contactId);
    this.onContact('a coordinator without one in its case', able, ['coordinator'], ['of_desk'], contactId);
  }

  /** Longer ago than the thirty days. */
  private formerly(): void {
    for (const role of team) {
      const actor = this.person([role]);
      const followUpId = randomUUID();
      const settled = outcome('reached_ok', followUpId, actor, HAD_PART_LONG_AGO);
      const events = [...planned(), plannedFollowUp(followUpId, { kind: 'person', personId: actor }), settled];
      this.onCase(`a ${role} whose part is over a month ago`, actor, [role], [], this.case(events, HAD_PART_LONG_AGO), { followUpId });
    }
  }

  private contacts(): void {
    const other = this.person(['peer_member']);
    const gone = this.person(['peer_member', 'off']);
    const [ofOther, late, left] = [other, other, gone].map((memberId, at) => this.contact(memberId, at === 1));
    for (const role of [...personRoles, null]) {
      const roles = role === null ? [] : [role];
      const actor = this.person(roles);
      const who = role === null ? 'somebody without a role' : `a ${role}`;
      this.onContact(`${who}, of another`, actor, roles, [], ofOther!);
      this.onContact(`${who}, of somebody who left`, actor, roles, ['of_desk'], left!);
      this.onContact(`${who}, once its promise is late`, actor, roles, ['of_desk'], late!, { keep_own_contact: [] });
      this.onContact(`${who}, of themselves`, actor, roles, ['own'], this.contact(actor, false));
    }
  }

  private contact(memberId: string, late: boolean): string {
    const id = randomUUID();
    this.add(`contact-${id}`, [...aContact({}, memberId), promised(), ...(late ? [escalated] : [])]);
    return id;
  }

  /** @param roles with a dash those that are revoked again, and `off` where the person is deactivated */
  private person(roles: readonly string[], id: string = randomUUID()): string {
    const then = roles.map((role) => {
      if (role === 'off') return { type: 'PersonDeactivated', data: {} };
      return role.startsWith('-') ? { type: 'RoleRevoked', data: { role: role.slice(1) } } : { type: 'RoleGranted', data: { role } };
    });
    this.add(`person-${id}`, [{ type: 'PersonAdded', data: { name: 'Somebody' } }, ...then]);
    return id;
  }

  private shareWith(roles: readonly string[], events: (id: string) => readonly CaseEvent[]): string {
    const id = this.person(roles);
    this.shared.events.push(...events(id));
    return id;
  }

  private case(events: readonly CaseEvent[], at?: string): string {
    const id = randomUUID();
    this.add(`case-${id}`, events, at);
    return id;
  }

  private onCase(
    who: string,
    actor: string,
    roles: readonly string[],
    holds: readonly Relation[],
    caseId: string,
    { but, beside, ...ids }: Pick<Situation, 'but' | 'beside'> & { readonly memberId?: string; readonly followUpId?: string } = {},
  ): void {
    this.situations.push({ who, actor, roles, holds, but, beside, on: 'case', ids: { ...ids, caseId } });
  }

  private onContact(
    who: string,
    actor: string,
    roles: readonly string[],
    holds: readonly Relation[],
    contactId: string,
    but?: Situation['but'],
  ): void {
    this.situations.push({ who, actor, roles, holds, but, on: 'contact', ids: { contactId } });
  }

  private add(name: string, events: readonly DomainEvent[], at?: string): void {
    this.streams.push({ name, events, at });
  }
}

const declared = (memberId: string): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict: 'witness_or_party', declaredBy: memberId },
});

function ledBy(actor: string): CaseEvent[] {
  return JSON.parse(JSON.stringify(planned()).replaceAll(lead, actor)) as CaseEvent[];
}
