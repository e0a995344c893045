import { CommandHandler } from '@nestjs/cqrs';
import { IsOptional, ValidateIf } from 'class-validator';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { isSealed, Vault } from '../../../libs/personal-data/index.js';
import { Choices, Endpoint, MailAddress, saidOf, Sealed, TelephoneNumber } from '../../commands/index.js';
import { type ContactField, contactFields, contactPlace, KEPT_TOGETHER, keptForOf, type PersonState } from '../domain/index.js';
import { PersonCommand, PersonStreams } from '../person-streams.js';
import { changeContact, sharedWithChanged } from './change-contact.decision.js';

/** How a person is reached. What is left out stays. */
export class ChangeContact extends PersonCommand({
  route: 'contact',
  right: 'speak_for_person',
  words: {
    title: { en: 'Change how they are reached', es: 'Cambiar cómo se le contacta' },
    hint: {
      en: 'It is sealed at once and not shown here, neither before nor after. What is left empty stays as it is.',
      es: 'Se sella al momento y no se muestra aquí, ni antes ni después. Lo que quede vacío no cambia.',
    },
    send: { en: 'Save', es: 'Guardar' },
    done: { en: 'The contact is saved, sealed.', es: 'El contacto está guardado y sellado.' },
  },
}) {
  @ValidateIf(({ phone }: ChangeContact) => phone !== undefined)
  @Sealed((personId, _person, commandId) => contactPlace(personId, 'phone', keptForOf('phone', commandId)))
  @TelephoneNumber({ en: 'Which number reaches them?', es: '¿Qué número de teléfono tiene?' })
  readonly phone?: string;
  @ValidateIf(({ mail }: ChangeContact) => mail !== undefined)
  @Sealed((personId, _person, commandId) => contactPlace(personId, 'mail', keptForOf('mail', commandId)))
  @MailAddress({ en: 'Which mail address reaches them?', es: '¿Qué correo electrónico tiene?' })
  readonly mail?: string;
  @IsOptional()
  @Choices('contactField', contactFields, { en: 'Which of them do they no longer have?', es: '¿Cuál ya no tiene?' })
  readonly remove?: readonly ContactField[];
}

export class ChangeContactApi extends Endpoint(ChangeContact) {}

@CommandHandler(ChangeContact)
export class ChangeContactHandler {
  constructor(
    private readonly people: PersonStreams,
    private readonly vault: Vault,
  ) {}

  /** Keys go after the event that names them; what a kill between the two leaves behind is destroyed by the next look. */
  async execute(sent: ChangeContact): Promise<CommandOutcome> {
    const { personId, acting } = sent;
    const asked = { right: 'speak_for_person', id: personId, acting, about: sent } as const;
    const outcome = await this.people.handle(asked, async (state, deciding) =>
      changeContact({ ...saidOf(sent), ...deciding, keyedBy: acting.commandId, apart: await this.movedApart(sent, state) }, state),
    );
    for (const event of outcome.events) {
      if (event.type !== 'ContactChanged') continue;
      for (const keptFor of event.data.forgotten ?? []) await this.vault.shred(personId, keptFor, acting.now);
    }
    return outcome;
  }

  /** What stays and shares a key with what goes is sealed anew, under a key of its own. */
  private async movedApart(sent: ChangeContact, state: PersonState): Promise<Partial<Record<ContactField, string>>> {
    const field = state && sharedWithChanged(sent, state);
    const sealed = field && state.contact[field];
    if (!isSealed(sealed)) return {};
    const at = (keptFor: string) => contactPlace(sent.personId, field!, keptFor);
    const moved = await this.vault.reseal({ sealed, ...at(KEPT_TOGETHER) }, at(keptForOf(field!, sent.acting.commandId)));
    return moved === null ? {} : { [field!]: moved };
  }
}
