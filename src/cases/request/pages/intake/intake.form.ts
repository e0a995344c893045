import { IsOptional, Matches } from 'class-validator';
import { DayOrTime, declaredField, Id, Line, OneOf, SomeOf, YesNo } from '../../../../commands/index.js';
import { PLAUSIBLE_DAY, type Channel, type Discipline, type IncidentType, type Urgency, type When } from '../../../../vocabulary/index.js';
import { requestQuestion } from '../../request-facts-fields.js';

/** The quick intake as it is sent; all of it may be left empty. */
export class IntakeForm {
  @IsOptional() @Id(requestQuestion('agencyId')) readonly agencyId?: string;
  @IsOptional() @OneOf('incidentType', requestQuestion('incidentType')) readonly incidentType?: IncidentType;
  @IsOptional() @SomeOf('discipline', requestQuestion('exposed')) readonly exposed?: readonly Discipline[];
  /**
   * Now, a day, or one entered below: the day itself is sent, so that "yesterday" means what it meant when it was drawn, also past
   * midnight.
   */
  @IsOptional()
  @Matches(new RegExp(`^(now|other|${PLAUSIBLE_DAY.source})$`))
  @declaredField({ is: 'choice', of: 'when', values: [] }, requestQuestion('occurredAt'))
  readonly when?: string;
  /** A time alone is of the day above. Another day than was chosen above is asked about, never picked. */
  @IsOptional() @DayOrTime(requestQuestion('occurredAt')) readonly occurred?: When;
  @IsOptional() @OneOf('urgency', requestQuestion('urgency')) readonly urgency?: Urgency;
  @IsOptional() @Line(200, requestQuestion('callBackContact')) readonly callBackContact?: string;
  @IsOptional() @OneOf('channel', requestQuestion('channel')) readonly channel?: Channel;
  /** Whoever sends it has seen the possible duplicates. */
  @YesNo({ en: 'Is it a new request?', es: '¿Es una nueva solicitud?' }) readonly asNew: boolean = false;
}
