import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { derivedId, type CommandMechanism, type CommandOutcome } from '../../libs/event-sourcing/index.js';
import { nameKey } from '../../libs/text/index.js';
import { AgenciesOfName, FindAgency } from '../agencies/agencies.queries.js';
import { type Acting, COMMAND_MECHANISM, CommandSender, TIME_ZONE } from '../commands/index.js';
import { ask, isOpenTo } from '../rights.js';
import { AddPerson } from './add-person/add-person.command.js';
import { ChangeContact } from './change-contact/change-contact.command.js';
import { ChangeMembership } from './change-membership/change-membership.command.js';
import { InvitePeerMember } from './invite-peer-member/invite-peer-member.command.js';
import { whoIs, type PersonLine, type PersonProblem } from './import-people/people-file.js';
import { PersonNaming } from './person-naming.js';
import { PersonStreams } from './person-streams.js';
import { PeopleOfName } from './roster.queries.js';

/** A person of a file, with what the register says of where they work. */
export interface PlannedPerson extends PersonLine {
  readonly agencyId?: string;
  readonly unitId?: string;
  /** Somebody of the name is on the roster, or stands in the file: whether it is another person has to be said. */
  readonly isNamesake: boolean;
}

export interface PeoplePlan {
  readonly add: readonly PlannedPerson[];
  /** They came by a file before: they stay as they are. */
  readonly there: readonly PersonLine[];
  readonly problems: readonly PersonProblem[];
  /** Of those to be added, the ones whose telephone and mail address are left out, since the one who imports may not record them. */
  readonly withoutContact: readonly PlannedPerson[];
}

/** What came of it: everything, or nothing since somebody is giving one of the names meanwhile. */
export type PeopleImported = { readonly done: CommandOutcome } | { readonly taken: string };

type Asking = Pick<Acting, 'actor' | 'roles' | 'now'>;
type Given = 'membership' | 'contact' | 'peer_member';

/**
 * Registers the people of a file. Each has an id that derives from their name and where they work, so that the same file, or a longer one,
 * registers nobody twice. Whoever is on a team becomes a peer member, where the one who imports may give roles; no other role is given.
 */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly people: PersonStreams,
    private readonly naming: PersonNaming,
    private readonly sender: CommandSender,
    private readonly queries: QueryBus,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /** What would be registered now. @throws Refusal `roster_keepers_only` */
  async plan(asking: Asking, lines: readonly PersonLine[]): Promise<PeoplePlan> {
    ask('keep_roster', asking);
    const add: PlannedPerson[] = [];
    const there: PersonLine[] = [];
    const problems: PersonProblem[] = [];
    const names = new Set<string>();
    for (const line of lines) {
      const works = await this.worksAt(line, asking.now, problems);
      if (await this.isDone(line, asking)) there.push(line);
      else add.push({ ...line, ...works, isNamesake: names.has(nameKey(line.name)) || (await this.isKnown(line)) });
      names.add(nameKey(line.name));
    }
    const mayRecord = recordsContacts(asking);
    return { add, there, problems, withoutContact: mayRecord ? [] : add.filter(hasContact) };
  }

  /**
   * Registers all of them. Every name is taken before anything is recorded, so that none can be refused after others were registered. Where
   * the process is killed in between, the same file once more registers the rest.
   *
   * @param add at least one; namesakes are other people
   */
  async carryOut(add: readonly PlannedPerson[], acting: Acting): Promise<PeopleImported> {
    for (const each of add) {
      const wanted = { personId: this.idOf(each), name: each.name, anotherOfThisName: each.isNamesake };
      const { known } = await this.naming.known(wanted, null, { ...acting, commandId: this.idOf(each), zone: this.zone });
      if (known !== null && known !== undefined) return { taken: known };
    }
    let last: CommandOutcome | undefined;
    for (const each of add) last = await this.register(each, acting);
    return { done: last! };
  }

  private async register(person: PlannedPerson, acting: Acting): Promise<CommandOutcome> {
    const personId = this.idOf(person);
    const as = (commandId: string): Acting => ({ ...acting, commandId, ifRevision: undefined });
    const { name, isNamesake, programs, disciplines, teamRoles, agencyId, unitId, phone, mail } = person;
    let outcome = await this.sender.send(AddPerson, { name, ...(isNamesake && { anotherOfThisName: true }) }, as(personId));
    for (const given of this.givenTo(person, acting)) {
      const by = as(this.commandOf(person, given));
      if (given === 'membership')
        outcome = await this.sender.send(ChangeMembership, { personId, programs, disciplines, teamRoles, agencyId, unitId }, by);
      else if (given === 'peer_member') outcome = await this.sender.send(InvitePeerMember, { personId }, by);
      else
        outcome = await this.sender.send(
          ChangeContact,
          { personId, ...(phone !== '' && { phone }), ...(mail !== '' && { mail }) } as never,
          by,
        );
    }
    return outcome;
  }

  /** What is recorded of somebody beside their name, in this order. */
  private givenTo(
    { programs, disciplines, teamRoles, agency, phone, mail }: PersonLine,
    asking: Pick<Acting, 'actor' | 'roles'>,
  ): readonly Given[] {
    const isMember = programs.length > 0;
    return [
      ...(isMember || disciplines.length > 0 || teamRoles.length > 0 || agency !== '' ? (['membership'] as const) : []),
      ...(hasContact({ phone, mail }) && recordsContacts(asking) ? (['contact'] as const) : []),
      ...(isMember ? (['peer_member'] as const) : []),
    ];
  }

  private idOf(line: PersonLine): string {
    return derivedId(this.mechanism.namespace, `the person of a file, ${whoIs(line)}`);
  }

  private commandOf(line: PersonLine, given: Given): string {
    return derivedId(this.mechanism.namespace, `the person of a file, ${whoIs(line)}/${given}`);
  }

  /** Whether all of it is recorded, by whomever it was. */
  private async isDone(line: PersonLine, asking: Asking): Promise<boolean> {
    const history = await this.people.history(this.idOf(line));
    if (history.length === 0) return false;
    const recorded = new Set(history.map(({ metadata }) => metadata.commandId));
    return this.givenTo(line, asking).every((given) => recorded.has(this.commandOf(line, given)));
  }

  /** Beside themselves, where only a part of them was registered. */
  private async isKnown(line: PersonLine): Promise<boolean> {
    const own = this.idOf(line);
    return (await this.queries.execute(new PeopleOfName(line.name))).some((id) => id !== own);
  }

  private async worksAt(line: PersonLine, now: string, problems: PersonProblem[]): Promise<Pick<PlannedPerson, 'agencyId' | 'unitId'>> {
    const { agency, unit } = line;
    if (agency === '') return {};
    const [agencyId, ...others] = await this.queries.execute(new AgenciesOfName(agency));
    if (agencyId === undefined || others.length > 0) {
      const problem = agencyId === undefined ? 'agency' : 'agencies';
      problems.push({ line: line.line, column: 'agency', problem, about: agency });
      return {};
    }
    if (unit === '') return { agencyId };
    const found = await this.queries.execute(new FindAgency(agencyId, now));
    const unitId = found?.units.find(({ name }) => nameKey(name) === nameKey(unit))?.unitId;
    if (unitId === undefined) problems.push({ line: line.line, column: 'unit', problem: 'unit', about: unit });
    return { agencyId, unitId };
  }
}

function hasContact({ phone, mail }: Pick<PersonLine, 'phone' | 'mail'>): boolean {
  return phone !== '' || mail !== '';
}

function recordsContacts(asking: Pick<Acting, 'actor' | 'roles'>): boolean {
  return isOpenTo('speak_for_person', asking, 'every');
}
