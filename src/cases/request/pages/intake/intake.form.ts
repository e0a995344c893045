import { IsOptional, Matches } from 'class-validator';
import { Checked } from '../../../../../libs/web/forms/index.js';
import { DayOrTime, declaredField, Id, Line, OneOf, SomeOf } from '../../../../commands/fields.js';
import type { Channel, Discipline, IncidentType, Urgency, When } from '../../../../vocabulary/index.js';
import { requestQuestion } from '../../request-facts-fields.js';

/** The quick intake as it is sent; all of it may be left empty. */
export class IntakeForm {
  @IsOptional() @Id(requestQuestion('agencyId')) readonly agencyId?: string;
  @IsOptional() @OneOf('incidentType', requestQuestion('incidentType')) readonly incidentType?: IncidentType;
  @IsOptional() @SomeOf('discipline', requestQuestion('exposed')) readonly exposed?: readonly Discipline[];
  /** Now, or a day: the day itself is sent, so that "yesterday" means what it meant when it was drawn, also past midnight. */
  @IsOptional()
  @Matches(/^(now|(199\d|20\d{2})-\d{2}-\d{2})$/)
  @declaredField({ is: 'choice', of: 'when', values: [] }, requestQuestion('occurredAt'))
  readonly when?: string;
  /** What is entered here is more exact than the choice above, and counts before it. A time alone is of the day above. */
  @IsOptional() @DayOrTime(requestQuestion('occurredAt')) readonly occurred?: When;
  @IsOptional() @OneOf('urgency', requestQuestion('urgency')) readonly urgency?: Urgency;
  @IsOptional() @Line(200, requestQuestion('callBackContact')) readonly callBackContact?: string;
  @IsOptional() @OneOf('channel', requestQuestion('channel')) readonly channel?: Channel;
  /** Whoever sends it has seen the possible duplicates. */
  @Checked() readonly asNew: boolean = false;
}
