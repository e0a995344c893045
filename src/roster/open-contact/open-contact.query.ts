import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import {
  isForgotten,
  isSealed,
  Vault,
  type Access,
  type Forgotten,
  type PlacedBox,
  type SealedPlace,
} from '../../../libs/personal-data/index.js';
import { shownTelephone } from '../../../libs/text/index.js';
import type { OpeningPurpose } from '../../vocabulary/index.js';
import { type Asker, type ContactField, contactFields, contactPlace, type Person } from '../domain/index.js';
import { PersonStreams } from '../person-streams.js';
import { mayOpenContact } from './open-contact.decision.js';

/** Null where nothing is on record; `forgottenAt` where it was, and its key has been destroyed. */
export interface OpenedContact {
  readonly phone: string | null;
  readonly mail: string | null;
  readonly forgottenAt?: string;
}

/**
 * Opens how a person is reached, for a purpose. Every opening stands in the access log, and so does every refusal of one.
 *
 * @throws Refusal `contact_not_for_you`, `person_not_found`, `not_on_console_roster`
 */
export class OpenContact extends Query<OpenedContact> {
  constructor(
    readonly personId: string,
    readonly purpose: OpeningPurpose,
    readonly asker: Asker & { readonly requestId?: string },
  ) {
    super();
  }
}

@QueryHandler(OpenContact)
export class OpenContactHandler implements IQueryHandler<OpenContact> {
  constructor(
    private readonly people: PersonStreams,
    private readonly vault: Vault,
  ) {}

  async execute({ personId, purpose, asker }: OpenContact): Promise<OpenedContact> {
    const { actor: viewer, roles, requestId } = asker;
    const access = { viewer, purpose, object: `person:${personId}`, requestId, action: 'open_contact' };
    try {
      const asked = { actor: viewer, roles, personId, purpose };
      const { person, role } = mayOpenContact(asked, await this.people.now(personId));
      return await this.open(personId, person, { ...access, role });
    } catch (error) {
      if (error instanceof Refusal) await this.vault.recordDenied({ ...access, role: roles.join(':') || 'none' });
      throw error;
    }
  }

  private async open(personId: string, { contact, contactKeptFor }: Person, access: Access): Promise<OpenedContact> {
    const boxes = contactFields.flatMap((name) => boxOf(contact[name], name, contactPlace(personId, name, contactKeptFor[name])));
    const opened = await this.vault.openAll(
      boxes.map(({ box }) => box),
      access,
    );
    const found = new Map(boxes.map(({ name }, index) => [name, opened[index]!]));
    const forgotten = opened.find(isForgotten);
    return {
      phone: asPeopleWrite(shown(found.get('phone'))),
      mail: shown(found.get('mail')),
      ...(forgotten && { forgottenAt: forgotten.forgottenAt }),
    };
  }
}

function boxOf(sealed: string | null, name: ContactField, place: SealedPlace): { name: ContactField; box: PlacedBox }[] {
  return isSealed(sealed) ? [{ name, box: { sealed, ...place } }] : [];
}

function shown(opened: string | Forgotten | undefined): string | null {
  return opened === undefined || isForgotten(opened) ? null : opened;
}

function asPeopleWrite(phone: string | null): string | null {
  return phone === null ? null : shownTelephone(phone);
}
