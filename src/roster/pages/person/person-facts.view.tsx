import { tellingOf } from '../../../../libs/web/forms/index.js';
import { calendarDay, link, SummaryList, timeWords } from '../../../../libs/web/views/index.js';
import { standardWords } from '../../../pages/words/index.js';
import type { PersonPageProps } from './person.view.js';
import { personWords } from './person.words.js';

/** What is on record, line by line: whether somebody can be reached, never how. */
export function PersonFacts({ at, person, may }: Pick<PersonPageProps, 'at' | 'person' | 'may'>) {
  const words = personWords(at.language);
  const standard = standardWords(at.language);
  const telling = tellingOf(at);
  const { active, since, programs, teamRoles, disciplines, agencyName, unitName, unavailableUntil, agreedToConsoleRoster } = person;
  const away = unavailableUntil !== null && unavailableUntil > calendarDay(at.now, at.site.zone);
  const day = timeWords(calendarDay(since, at.site.zone), telling);
  const reached = [...(person.hasPhone ? [words.reached.phone] : []), ...(person.hasMail ? [words.reached.mail] : [])];
  return (
    <section class="stack" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <SummaryList
        rows={[
          { label: words.state, value: active ? words.activeSince(day) : words.deactivatedSince(day) },
          { label: words.roles, value: <Roles at={at} person={person} may={may} /> },
          ...(person.proposedRoles.length === 0 ? [] : [{ label: words.proposed, value: <Proposed at={at} person={person} /> }]),
          { label: words.programs, value: programs.map((each) => standard.program[each]).join(', ') || words.noPrograms },
          ...(teamRoles.length === 0
            ? []
            : [{ label: words.teamRoles, value: teamRoles.map((each) => standard.teamRole[each]).join(', ') }]),
          ...(disciplines.length === 0
            ? []
            : [{ label: words.disciplines, value: disciplines.map((each) => standard.discipline[each]).join(', ') }]),
          { label: words.agency, value: [agencyName, unitName].filter((each) => each !== null).join(', ') || words.noAgency },
          { label: words.availability, value: away ? words.away(timeWords(unavailableUntil, telling)) : words.available },
          { label: words.consoleRoster, value: agreedToConsoleRoster ? words.agreed : words.notAgreed },
          { label: words.reach, value: reached.join('. ') || words.reached.none },
        ]}
      />
    </section>
  );
}

/** Each with the way to take it from them, for those who may. */
function Roles({ at, person, may }: Pick<PersonPageProps, 'at' | 'person' | 'may'>) {
  const words = personWords(at.language);
  const { personRole } = standardWords(at.language);
  if (person.roles.length === 0) return <>{words.noRoles}</>;
  return (
    <ul>
      {person.roles.map((role) => (
        <li key={role}>
          {personRole[role]}{' '}
          {may.proposes && (
            <a href={link(`/people/${person.personId}/roles/revoke`, { role })}>
              {words.revoke}
              <span class="unseen">{words.revokeAbout(personRole[role])}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What waits for a privacy officer, with who proposed it. */
function Proposed({ at, person }: Pick<PersonPageProps, 'at' | 'person'>) {
  const words = personWords(at.language);
  const { personRole } = standardWords(at.language);
  return (
    <ul>
      {person.proposedRoles.map(({ role, by, at: when }) => (
        <li key={role}>{words.proposedBy(personRole[role], person.proposers[by] ?? '', timeWords(when, tellingOf(at)))}</li>
      ))}
    </ul>
  );
}
