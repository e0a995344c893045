import { Injectable } from '@nestjs/common';
import { commandsOn } from '../commands/commands-on.js';
import { StreamOf } from '../commands/stream-of.js';
import { ask, type contactRights } from '../rights.js';
import { contactEvolution } from './domain/individual-contact.js';
import { contactStream } from './domain/individual-contact.events.js';

/** Decisions on the stream of one contact: whose it is, the stream says. */
@Injectable()
export class ContactStreams extends StreamOf(contactEvolution, contactStream, (right: keyof typeof contactRights, asking, state) => {
  ask(right, asking, state?.memberId);
}) {}

/** The base of every command on an individual contact. */
export const ContactCommand = commandsOn({ path: 'contacts', id: 'contactId', streams: ContactStreams });
