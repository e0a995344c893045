import { tellingOf } from '../../../../libs/web/forms/index.js';
import { timeWords } from '../../../../libs/web/views/index.js';
import { commandForm } from '../../../pages/command-form.js';
import { CommandPanel } from '../../../pages/command-fields.view.js';
import { AddAgreement } from '../../add-agreement/add-agreement.command.js';
import { AddUnit } from '../../add-unit/add-unit.command.js';
import { ChangeAgency } from '../../change-agency/change-agency.command.js';
import { EndAgreement } from '../../end-agreement/end-agreement.command.js';
import { RegisterAgency } from '../../register-agency/register-agency.command.js';
import { RemoveUnit } from '../../remove-unit/remove-unit.command.js';
import { RenameUnit } from '../../rename-unit/rename-unit.command.js';
import type { AgencyPageProps } from './agency.view.js';
import { agencyWords } from './agency.words.js';
import { arrangedAgency } from './arranged-agency.js';

/** What is said on this page of what was done: also of the form that leads here. */
export const commandsOfAgency = [RegisterAgency, ChangeAgency, AddUnit, RenameUnit, RemoveUnit, AddAgreement, EndAgreement];

/** Everything that those who keep the register may change, each behind its title; what was chosen in a list first. */
export function AgencyChanges(props: AgencyPageProps) {
  const { at, agency } = props;
  const words = agencyWords(at.language);
  const ids = { agencyId: agency.agencyId };
  const { name, kind, county, discipline } = agency;
  const change = commandForm(at, ChangeAgency, ids);
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <UnitChosen {...props} />
      <AgreementChosen {...props} />
      <CommandPanel
        at={at}
        command={ChangeAgency}
        ids={ids}
        revision={agency.revision}
        proposed={{ name, kind, county, discipline }}
        arranged={arrangedAgency(change, at.language)}
      />
      <CommandPanel at={at} command={AddUnit} ids={ids} revision={agency.revision} />
      {!agency.inRegion && <CommandPanel at={at} command={AddAgreement} ids={ids} revision={agency.revision} />}
    </section>
  );
}

function UnitChosen({ at, agency, chosen }: AgencyPageProps) {
  const unit = agency.units.find(({ unitId }) => unitId === chosen.unit);
  if (unit === undefined) return null;
  const ids = { agencyId: agency.agencyId, unitId: unit.unitId };
  return (
    <div id="chosen" class="stack">
      <h3>{agencyWords(at.language).unitChosen(unit.name)}</h3>
      <CommandPanel at={at} command={RenameUnit} ids={ids} revision={agency.revision} proposed={{ name: unit.name }} open />
      <CommandPanel at={at} command={RemoveUnit} ids={ids} revision={agency.revision} warning />
    </div>
  );
}

function AgreementChosen({ at, agency, chosen }: AgencyPageProps) {
  const agreement = agency.agreements.find(({ agreementId }) => agreementId === chosen.agreement);
  if (agreement === undefined) return null;
  const ids = { agencyId: agency.agencyId, agreementId: agreement.agreementId };
  return (
    <div id="chosen" class="stack">
      <h3>{agencyWords(at.language).agreementChosen(timeWords(agreement.startsOn, tellingOf(at)))}</h3>
      <CommandPanel
        at={at}
        command={EndAgreement}
        ids={ids}
        revision={agency.revision}
        proposed={{ endsOn: agreement.endsOn ?? undefined }}
        open
      />
    </div>
  );
}
