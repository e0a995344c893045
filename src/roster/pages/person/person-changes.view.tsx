import { ButtonLink, optionsOf } from '../../../../libs/web/views/index.js';
import { commandForm } from '../../../pages/command-form.js';
import { CommandPanel } from '../../../pages/command-fields.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { personRoles } from '../../../vocabulary/index.js';
import { AddPerson } from '../../add-person/add-person.command.js';
import { AgreeToConsoleRoster } from '../../agree-to-console-roster/agree-to-console-roster.command.js';
import { ChangeContact } from '../../change-contact/change-contact.command.js';
import { ChangeMembership } from '../../change-membership/change-membership.command.js';
import { DeactivatePerson } from '../../deactivate-person/deactivate-person.command.js';
import { credentialKinds } from '../../domain/index.js';
import { InvitePeerMember } from '../../invite-peer-member/invite-peer-member.command.js';
import { LeaveConsoleRoster } from '../../leave-console-roster/leave-console-roster.command.js';
import { ProposeRole } from '../../propose-role/propose-role.command.js';
import { WithdrawRoleProposal } from '../../propose-role/withdraw-role-proposal.command.js';
import { ReactivatePerson } from '../../reactivate-person/reactivate-person.command.js';
import { RecordCredential } from '../../record-credential/record-credential.command.js';
import { RecordTraining } from '../../record-training/record-training.command.js';
import { RenamePerson } from '../../rename-person/rename-person.command.js';
import { RevokeRole } from '../../revoke-role/revoke-role.command.js';
import { SetAvailability } from '../../set-availability/set-availability.command.js';
import { StrikeTraining } from '../../strike-training/strike-training.command.js';
import { WithdrawCredential } from '../../withdraw-credential/withdraw-credential.command.js';
import { credentialKindWords } from '../../words/credential-kind.words.js';
import { anotherOfThisName } from './another-of-this-name.js';
import type { PersonPageProps } from './person.view.js';
import { personWords } from './person.words.js';

/** What is said on this page of what was done: also of forms that stand elsewhere and lead here. */
export const commandsOfPerson = [
  AddPerson,
  RenamePerson,
  InvitePeerMember,
  ProposeRole,
  WithdrawRoleProposal,
  RevokeRole,
  ChangeMembership,
  RecordTraining,
  StrikeTraining,
  RecordCredential,
  WithdrawCredential,
  SetAvailability,
  ChangeContact,
  AgreeToConsoleRoster,
  LeaveConsoleRoster,
  DeactivatePerson,
  ReactivatePerson,
];

/** Everything that whoever looks may change, each behind its title. */
export function PersonChanges(props: PersonPageProps) {
  const { at, person, may } = props;
  if (!may.keeps && !may.speaks) return null;
  const words = personWords(at.language);
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      {may.keeps && <StrikeChosen {...props} />}
      {may.speaks && <OwnChanges {...props} />}
      {may.keeps && <KeptByOthers {...props} />}
      {person.active && <Roles {...props} />}
      {may.decides && !person.active && (
        <CommandPanel at={at} command={ReactivatePerson} ids={{ personId: person.personId }} revision={person.revision} />
      )}
      {may.decides && person.active && (
        <>
          <p class="hint">{words.deactivateHint}</p>
          <ButtonLink href={`/people/${person.personId}/deactivate`} kind="quiet">
            {words.deactivate}
          </ButtonLink>
        </>
      )}
    </section>
  );
}

/** What people say of themselves, or tell a coordinator. */
function OwnChanges({ at, person, may }: PersonPageProps) {
  const words = personWords(at.language);
  const ids = { personId: person.personId };
  const title = (own: string) => (may.own ? own : undefined);
  const onRecord = [...(person.hasPhone ? ['phone'] : []), ...(person.hasMail ? ['mail'] : [])] as const as readonly ('phone' | 'mail')[];
  return (
    <>
      {person.active && (
        <CommandPanel
          at={at}
          command={SetAvailability}
          ids={ids}
          revision={person.revision}
          proposed={{ unavailableUntil: person.unavailableUntil ?? undefined }}
          title={title(words.own.availability)}
        />
      )}
      <CommandPanel
        at={at}
        command={ChangeContact}
        ids={ids}
        revision={person.revision}
        title={title(words.own.contact)}
        arranged={{
          phone: { optional: true },
          mail: { optional: true },
          remove: onRecord.length === 0 ? { instead: null } : { options: optionsOf(onRecord, words.contactFields) },
        }}
      />
      {person.agreedToConsoleRoster ? (
        <CommandPanel at={at} command={LeaveConsoleRoster} ids={ids} revision={person.revision} title={title(words.own.leave)} />
      ) : (
        person.active && (
          <CommandPanel at={at} command={AgreeToConsoleRoster} ids={ids} revision={person.revision} title={title(words.own.agree)} />
        )
      )}
    </>
  );
}

function KeptByOthers({ at, person, agencies, units }: PersonPageProps) {
  const ids = { personId: person.personId };
  const kinds = credentialKindWords(at.language);
  const rename = commandForm(at, RenamePerson, ids);
  const { programs, disciplines, teamRoles, agencyId, unitId } = person;
  return (
    <>
      <CommandPanel
        at={at}
        command={RenamePerson}
        ids={ids}
        revision={person.revision}
        proposed={{ name: person.name }}
        arranged={{ anotherOfThisName: anotherOfThisName(rename) }}
      />
      {person.active && (
        <CommandPanel
          at={at}
          command={ChangeMembership}
          ids={ids}
          revision={person.revision}
          proposed={{ programs, disciplines, teamRoles, agencyId: agencyId ?? undefined, unitId: unitId ?? undefined }}
          arranged={{
            programs: { optional: false },
            disciplines: { optional: false },
            teamRoles: { optional: false },
            agencyId: { options: agencies },
            unitId: units.length === 0 ? { instead: null } : { groups: units },
          }}
        />
      )}
      <CommandPanel at={at} command={RecordTraining} ids={ids} revision={person.revision} />
      <CommandPanel
        at={at}
        command={RecordCredential}
        ids={ids}
        revision={person.revision}
        arranged={{ kind: { options: optionsOf(credentialKinds, kinds) } }}
      />
      {person.credentials.length > 0 && (
        <CommandPanel
          at={at}
          command={WithdrawCredential}
          ids={ids}
          revision={person.revision}
          arranged={{
            kind: {
              options: optionsOf(
                person.credentials.map(({ kind }) => kind),
                kinds,
              ),
            },
          }}
          warning
        />
      )}
    </>
  );
}

/** The entry of training that was chosen in the list, or whose form was refused. */
function StrikeChosen({ at, person, strike }: PersonPageProps) {
  const chosen = person.trainings.find(
    ({ trainingId }) => trainingId === strike || at.refused?.form === commandForm(at, StrikeTraining, { trainingId }).name,
  );
  if (chosen === undefined) return null;
  return (
    <div id="strike">
      <CommandPanel
        at={at}
        command={StrikeTraining}
        ids={{ personId: person.personId, trainingId: chosen.trainingId }}
        revision={person.revision}
        open
        warning
      />
    </div>
  );
}

/** A peer member is made by whoever keeps the roster; any other role is proposed, and approved by somebody else. */
function Roles({ at, person, may }: PersonPageProps) {
  const ids = { personId: person.personId };
  const names = standardWords(at.language).personRole;
  const proposed = person.proposedRoles.map(({ role }) => role);
  const open = personRoles.filter((role) => role !== 'peer_member' && !person.roles.includes(role) && !proposed.includes(role));
  return (
    <>
      {may.keeps && !may.own && !person.roles.includes('peer_member') && (
        <CommandPanel at={at} command={InvitePeerMember} ids={ids} revision={person.revision} />
      )}
      {may.proposes && open.length > 0 && (
        <CommandPanel
          at={at}
          command={ProposeRole}
          ids={ids}
          revision={person.revision}
          arranged={{ role: { options: optionsOf(open, names), as: 'radios' } }}
        />
      )}
      {may.proposes && proposed.length > 0 && (
        <CommandPanel
          at={at}
          command={WithdrawRoleProposal}
          ids={ids}
          revision={person.revision}
          arranged={{ role: { options: optionsOf(proposed, names) } }}
        />
      )}
    </>
  );
}
