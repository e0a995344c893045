import { OutcomeUnknown, Refusal, type CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { until } from '../../../test/support/until.js';
import { commandOf } from '../../commands/commands-on.js';
import { AnswerInvitation } from './answer-invitation/answer-invitation.command.js';
import { deploymentGround } from './deployment-ground.testkit.js';
import { caseEvolution } from '../domain/case.js';
import type { CaseEvent } from '../domain/case.events.js';
import type { CaseState } from '../domain/case.state.js';
import { countsOn } from '../domain/counts-on.js';
import { InviteMember } from './invite-member/invite-member.command.js';
import { CLAIM_LASTS_MS } from './reservation-streams.js';
import { StandDownMember } from './stand-down-member/stand-down-member.command.js';
import { MemberReservation } from './member-reservations/member-reservation.entity.js';
import { ReleaseMember } from './member-reservations/release-member.command.js';

let ground: Awaited<ReturnType<typeof deploymentGround>>;
beforeAll(async () => {
  ground = await deploymentGround();
  ground.runner.start();
});
afterAll(() => ground.end());

const invite = (caseId: string, memberId: string, acting = ground.acting()): Promise<CommandOutcome> =>
  ground.commands.execute(commandOf(InviteMember, { caseId, memberId, teamRole: 'peer' }, acting));
const answer = (caseId: string, memberId: string, how: 'accepted' | 'declined') =>
  ground.commands.execute(
    commandOf(
      AnswerInvitation,
      { caseId, memberId, answer: how, ...(how === 'declined' && { reason: 'not_available' }) },
      { ...ground.acting(), actor: memberId, roles: ['peer_member'] },
    ),
  );
const release = (caseId: string, memberId: string) =>
  ground.commands.execute(
    commandOf(ReleaseMember, { memberId, caseId }, { ...ground.acting(), actor: 'automation:release-members', roles: [] }),
  );
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : error);
const reservations = (memberId: string) => ground.typesIn(`reservation-${memberId}`);
const invitations = async (caseId: string) => (await ground.typesIn(`case-${caseId}`)).filter((type) => type === 'MemberInvited').length;
/** Once, before the next command writes to the stream. */
const beforeWritingTo = (stream: string, happens: () => Promise<void>) => {
  ground.between.beforeAppend = async (written) => {
    if (written !== stream) return;
    ground.between.beforeAppend = null;
    await happens();
  };
};
/** Reserves the member and then hears nothing more of the store, like a service that dies between the two. */
const reservedOnly = async (caseId: string, memberId: string) => {
  beforeWritingTo(`case-${caseId}`, () => Promise.reject(new OutcomeUnknown('the answer was lost')));
  await expect(invite(caseId, memberId)).rejects.toBeInstanceOf(OutcomeUnknown);
};

describe('one member for one case at a time', () => {
  it('invites a member to exactly one of two cases that ask at once, and tells the other clearly', async () => {
    for (let round = 0; round < 10; round++) {
      const [first, second, memberId] = [await ground.caseOpened(), await ground.caseOpened(), await ground.memberAdded()];
      const results = await Promise.allSettled([invite(first, memberId), invite(second, memberId)]);
      const refusals = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(refusals.map(codeOf)).toEqual(['already_deployed']);
      expect(String(refusals[0])).not.toMatch(/[0-9a-f]{8}-/);
      expect((await invitations(first)) + (await invitations(second))).toBe(1);
      expect(await reservations(memberId)).toEqual(['MemberReserved']);
    }
  });

  it('lets nobody but the clock let a member go, and leaves the claim where somebody tries', async () => {
    const [caseId, memberId] = [await ground.caseOpened(), await ground.memberAdded()];
    await invite(caseId, memberId);
    const before = await reservations(memberId);
    const tried = ground.commands.execute(commandOf(ReleaseMember, { memberId, caseId }, ground.acting()));
    await expect(tried).rejects.toMatchObject({ code: 'automation_only' });
    expect(await reservations(memberId)).toEqual(before);
  });

  it('invites a member once when two coordinators of one case ask at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [caseId, memberId] = [await ground.caseOpened(), await ground.memberAdded()];
      const outcomes = await Promise.all([invite(caseId, memberId), invite(caseId, memberId)]);
      expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
      expect(await invitations(caseId)).toBe(1);
      await release(caseId, memberId);
      await expect(invite(await ground.caseOpened(), memberId)).rejects.toMatchObject({ code: 'already_deployed' });
    }
  });

  it('answers a repeated invitation as the first time, also when the member is with another case by now', async () => {
    const [first, second, memberId] = [await ground.caseOpened(), await ground.caseOpened(), await ground.memberAdded()];
    const acting = ground.acting();
    const once = await invite(first, memberId, acting);
    await answer(first, memberId, 'declined');
    await invite(second, memberId);
    expect(await invite(first, memberId, acting)).toEqual(once);
  });

  it('leaves no reservation behind where the case refuses', async () => {
    const [caseId, memberId] = [await ground.caseOpened(), await ground.memberAdded()];
    const stale = { ...ground.acting(), ifRevision: 0 };
    await expect(invite(caseId, memberId, stale)).rejects.toThrow('seen at revision 0');
    const unfit = await ground.memberAdded([{ type: 'AvailabilitySet', data: { unavailableUntil: '2027-01-01' } }]);
    await expect(invite(caseId, unfit)).rejects.toMatchObject({ code: 'not_available' });
    expect(await reservations(memberId)).toEqual([]);
    expect(await reservations(unfit)).toEqual([]);
  });

  it('gives the member back at once when the case changes its mind between the reservation and the append', async () => {
    const [caseId, memberId] = [await ground.caseOpened(), await ground.memberAdded()];
    beforeWritingTo(`case-${caseId}`, () => ground.given(`case-${caseId}`, [{ type: 'RequestDeclined', data: { reason: 'withdrawn' } }]));
    await expect(invite(caseId, memberId)).rejects.toMatchObject({ code: 'case_declined' });
    expect(await reservations(memberId)).toEqual(['MemberReserved', 'MemberReleased']);
  });

  it('lets another case have a member who has declined or stood down, without waiting for anything', async () => {
    const [first, second, third, memberId] = [
      await ground.caseOpened(),
      await ground.caseOpened(),
      await ground.caseOpened(),
      await ground.memberAdded(),
    ];
    await invite(first, memberId);
    await answer(first, memberId, 'declined');
    await invite(second, memberId);
    await expect(answer(first, memberId, 'accepted')).rejects.toMatchObject({ code: 'already_deployed' });
    await ground.commands.execute(commandOf(StandDownMember, { caseId: second, memberId, reason: 'too_few_people' }, ground.acting()));
    await invite(third, memberId);
    expect(await invitations(third)).toBe(1);
  });

  it('takes a member again who accepts after having declined', async () => {
    const [caseId, memberId] = [await ground.caseOpened(), await ground.memberAdded()];
    await invite(caseId, memberId);
    await answer(caseId, memberId, 'declined');
    await release(caseId, memberId);
    await answer(caseId, memberId, 'accepted');
    await expect(invite(await ground.caseOpened(), memberId)).rejects.toMatchObject({ code: 'already_deployed' });
  });

  it('holds a member while a claim may come true, and frees them when it has run out', async () => {
    const [first, second, memberId] = [await ground.caseOpened(), await ground.caseOpened(), await ground.memberAdded()];
    await reservedOnly(first, memberId);
    await expect(invite(second, memberId)).rejects.toMatchObject({ code: 'already_deployed' });
    ground.time.advance(CLAIM_LASTS_MS);
    await invite(second, memberId);
    expect(await reservations(memberId)).toEqual(['MemberReserved', 'MemberReleased', 'MemberReserved']);
  });

  it('is kept up by the automation: what ran out, was declined or ended is let go, and nobody else is', async () => {
    const [ended, open] = [await ground.caseOpened(), await ground.caseOpened()];
    const [died, declined, standing, invited] = [
      await ground.memberAdded(),
      await ground.memberAdded(),
      await ground.memberAdded(),
      await ground.memberAdded(),
    ];
    await reservedOnly(open, died);
    await invite(open, declined);
    await answer(open, declined, 'declined');
    await invite(open, invited);
    await invite(ended, standing);
    await ground.given(`case-${ended}`, [{ type: 'RequestDeclined', data: { reason: 'withdrawn' } }]);
    ground.worker.start();
    await until(async () => (await reservations(declined)).length === 2 && (await reservations(standing)).length === 2);
    expect(await reservations(died)).toEqual(['MemberReserved']);
    ground.time.advance(CLAIM_LASTS_MS);
    ground.worker.wake();
    await until(async () => (await reservations(died)).length === 2);
    await until(async () => (await ground.dataSource.getRepository(MemberReservation).findBy({ caseId: ended })).length === 0);
    expect(await reservations(invited)).toEqual(['MemberReserved']);
  });

  it('never has two cases count on one member, whatever is done at once', async () => {
    const cases = await Promise.all([1, 2, 3].map(() => ground.caseOpened()));
    const members = await Promise.all([1, 2].map(() => ground.memberAdded()));
    const turns = Array.from({ length: 90 }, (_, turn) => ({
      caseId: cases[turn % cases.length]!,
      memberId: members[Math.floor(turn / 7) % members.length]!,
      what: (turn * 5) % 8,
    }));
    const unexpected: unknown[] = [];
    const take = ({ caseId, memberId, what }: (typeof turns)[number]): Promise<unknown> => {
      if (what < 3) return invite(caseId, memberId);
      if (what < 5) return answer(caseId, memberId, what === 3 ? 'declined' : 'accepted');
      if (what < 7) return release(caseId, memberId);
      return ground.commands.execute(commandOf(StandDownMember, { caseId, memberId, reason: 'too_few_people' }, ground.acting()));
    };
    for (let turn = 0; turn < turns.length; turn += 9) {
      const results = await Promise.allSettled(turns.slice(turn, turn + 9).map(take));
      unexpected.push(
        ...results.flatMap((one) => (one.status === 'rejected' && !(one.reason instanceof Refusal) ? [one.reason as unknown] : [])),
      );
    }
    expect(unexpected).toEqual([]);

    const histories = await Promise.all(cases.map((caseId) => ground.store.read<CaseEvent>(`case-${caseId}`)));
    const inOrder = histories.flat().sort((a, b) => (a.position < b.position ? -1 : 1));
    const states = new Map<string, CaseState>();
    let most = 0;
    for (const { stream, event } of inOrder) {
      states.set(stream, caseEvolution.evolve(states.get(stream) ?? caseEvolution.initial, event));
      for (const memberId of members) {
        most = Math.max(most, [...states.values()].filter((state) => countsOn(state, memberId)).length);
      }
    }
    expect(most).toBe(1);
    expect(inOrder.filter(({ event }) => event.type === 'MemberInvited').length).toBeGreaterThan(5);
  });
});
