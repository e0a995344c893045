import { Injectable } from '@nestjs/common';
import type { ActorDirectory, KnownActor } from '../../../libs/web/http/commands/actor-directory.js';
import { PersonStreams } from '../person-streams.js';

/**
 * The roster as the directory of who may act. Reads the person's events on every request and keeps nothing: a revoked
 * role or a deactivation counts at once, in every process.
 */
@Injectable()
export class RosterActorDirectory implements ActorDirectory {
  constructor(private readonly people: PersonStreams) {}

  async find(id: string): Promise<KnownActor | null> {
    const person = await this.people.now(id);
    return person && { id, roles: person.roles, active: person.active };
  }
}
