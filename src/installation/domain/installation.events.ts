import type { DomainEvent } from '../../../libs/event-sourcing/index.js';

/** A store holds the events of one installation, hence one stream. */
export const INSTALLATION_STREAM = 'installation-identity';

/**
 * The store belongs to this installation from here on: at every start it is compared with what the database says, so that
 * a store that is empty, another one or older is noticed before anything is served.
 */
export type InstallationNamed = DomainEvent<
  'InstallationNamed',
  {
    /** The namespace under which the installation derives its ids. */
    readonly installationId: string;
  }
>;

export type InstallationEvent = InstallationNamed;
