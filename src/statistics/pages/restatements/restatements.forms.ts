import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { AgreeToRestatement } from '../../decide-restatement/agree-to-restatement.command.js';
import { DeclineRestatement } from '../../decide-restatement/decline-restatement.command.js';
import { ProposeRestatement } from '../../propose-restatement/propose-restatement.command.js';
import { WithdrawRestatement } from '../../propose-restatement/withdraw-restatement.command.js';
import { drawRestatements } from './draw-restatements.js';

const page: PageOfForms = {
  path: () => '/restatements',
  query: ({ yearId }) => `?year=${yearId}`,
  draw: (queries, at, { yearId }) => drawRestatements(queries, at, yearId),
};

export class ProposeRestatementForm extends CommandForm(ProposeRestatement, page) {}
export class WithdrawRestatementForm extends CommandForm(WithdrawRestatement, page) {}
export class AgreeToRestatementForm extends CommandForm(AgreeToRestatement, page) {}
export class DeclineRestatementForm extends CommandForm(DeclineRestatement, page) {}
