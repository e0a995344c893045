import { Query } from '@nestjs/cqrs';
import type { Sentences } from '../../libs/event-sourcing/index.js';
import type { When } from '../vocabulary/index.js';
import type { AgencyFound } from './domain/index.js';

export type { AgencyFound } from './domain/agency-found.js';

/**
 * What the register says of an agency now, with its eligibility at a moment; null where there is none. Exact: folded
 * from its events.
 *
 * @param on a day or a moment; an agreement holds on its first and on its last day, in the program's zone
 */
export class FindAgency extends Query<AgencyFound | null> {
  constructor(
    readonly agencyId: string,
    readonly on: When,
  ) {
    super();
  }
}

/** The language of the words that tell agencies of one name apart. */
export type LanguageOfNames = keyof Sentences;

/**
 * Names of agencies by their ids, for showing, told apart from others of the same. From a read model; what it does not know is left out.
 */
export class AgencyNames extends Query<Readonly<Record<string, string>>> {
  constructor(
    readonly agencyIds: readonly string[],
    readonly language: LanguageOfNames = 'en',
  ) {
    super();
  }
}

/** An agency to choose from a list. */
export interface AgencyChoice {
  readonly agencyId: string;
  readonly name: string;
}

/** Every agency of the register by name, for choosing one, those of one name told apart. From a read model. */
export class AgencyChoices extends Query<readonly AgencyChoice[]> {
  constructor(readonly language: LanguageOfNames) {
    super();
  }
}

/** An agency by its name and where it is, to find what is about it. */
export interface AgencySought extends AgencyChoice {
  /** As people call it; null outside the region. */
  readonly county: string | null;
  /** Null where the register does not say. */
  readonly city: string | null;
}

/** Every agency of the register as people look for it. From a read model. */
export class AgenciesSought extends Query<readonly AgencySought[]> {
  constructor(readonly language: LanguageOfNames) {
    super();
  }
}

/** An agency that has units, to choose one of them. */
export interface AgencyWithUnits extends AgencyChoice {
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
}

/** Every agency that has units, with these, by name, those of one name told apart. From a read model. */
export class UnitChoices extends Query<readonly AgencyWithUnits[]> {
  constructor(readonly language: LanguageOfNames) {
    super();
  }
}

/**
 * Ids of the agencies that are called so but for case, accents, blanks and punctuation. From a read model: for asking, not for deciding.
 */
export class AgenciesOfName extends Query<readonly string[]> {
  constructor(readonly name: string) {
    super();
  }
}

/**
 * Ids of the agencies by the number that the registry of the FCC gave them, where it is known. From a read model: for asking, not for
 * deciding.
 */
export class AgenciesByPsapId extends Query<Readonly<Record<string, string>>> {}
