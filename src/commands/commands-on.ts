import type { Deciding } from '../vocabulary/index.js';
import type { Type } from '@nestjs/common';
import { Command } from '@nestjs/cqrs';
import type { CommandOutcome, DomainEvent, Sentences } from '../../libs/event-sourcing/index.js';
import type { Acting } from './acting.js';
import type { StreamOf } from './stream-of.js';

/** On what a kind of command acts: one kind of stream, at one place of the API and of the pages. */
export interface ActsOn<State, Event extends DomainEvent, Right extends string, Id extends string> {
  /** `cases`: commands stand under `/api/v1/cases/:caseId/…`, their forms under `/cases/:caseId/…`. */
  readonly path: string;
  /** What the id of the stream is called in routes and commands; null where there is one stream only, of this name. */
  readonly id: Id | null;
  /** The form of that id where it is a name that people read, and no UUID. */
  readonly named?: RegExp;
  readonly streams: Type<InstanceType<ReturnType<typeof StreamOf<State, Event, Right>>>>;
}

/** What the pages say of a command. */
export interface CommandWords {
  /** Over its form. */
  readonly title: Sentences;
  readonly hint?: Sentences;
  /** What follows from it: it is then asked once, on a page of its own, whether it is meant. */
  readonly sure?: Sentences;
  /** On its button. */
  readonly send: Sentences;
  /** After it was done. */
  readonly done: Sentences;
}

/**
 * Looks up what a decision is told while the command is on its way: read together with the stream, before anything is sealed. It keeps what
 * it found under the `acting` of that very command, so that the decision looks no further back than the moment in which the command came.
 */
export interface Meanwhile {
  /** @param sent the command, with nothing sealed yet */
  begin(sent: never): void;
}

/** What a command says of itself beside its fields. */
export interface Declared<Right extends string, Route extends string> {
  /**
   * Below the stream's own address, with the ids that it names: `interventions/:interventionId/held`. Left out where only an automation
   * sends it.
   */
  readonly route?: Route;
  /** Of the table of rights (`src/rights.ts`); without one that stands there nothing compiles and nothing starts. */
  readonly right: Right;
  readonly words?: CommandWords;
  /**
   * Not done by page on an open screen alone: a factor must have been shown just now. By the API, the token is that proof (decision 26).
   */
  readonly dangerous?: true;
  /** For a command that begins a stream: its id, from the command's, so that a double tap meets itself. */
  readonly creates?: (commandId: string, namespace: string) => string;
  /** What is looked up for its decision on the way there. */
  readonly meanwhile?: Type<Meanwhile>;
  /** Heading in the API's document, where it is not the path. */
  readonly tag?: string;
}

declare const streamId: unique symbol;

type IdsIn<Route extends string> = Route extends `${string}:${infer Id}/${infer Rest}`
  ? { readonly [Name in Id]: string } & IdsIn<Rest>
  : Route extends `${string}:${infer Id}`
    ? { readonly [Name in Id]: string }
    : unknown;

/** What every command carries beside its fields: who acts, and the ids of its address. */
export type CommandBase<Id extends string, Route extends string> = Command<CommandOutcome> & {
  readonly acting: Acting;
  readonly [streamId]: Id;
} & { readonly [Name in Id]: string } & IdsIn<Route>;

export type AnyCommand = Command<CommandOutcome> & { readonly acting: Acting; readonly [streamId]: string };

/** What a decision is told of a command: its fields and the ids that its route names, as they were sent. */
export type Said<C extends AnyCommand> = {
  readonly [Name in keyof C as Name extends string ? (Name extends 'acting' | C[typeof streamId] ? never : Name) : never]: C[Name];
};

/** What a decision is told: what was said, what was looked up for it, and who asks when. */
export type Told<C extends AnyCommand, LookedUp = unknown> = Said<C> & LookedUp & Deciding;

/** The id of the stream that a command acts on, under its name. */
export type Addressed<C extends AnyCommand> = { readonly [Name in C[typeof streamId]]: string };

/** What has to be there to send it; the id of a stream that it begins may be left out. */
export type Sent<C extends AnyCommand> = Said<C> & Partial<Addressed<C>>;

/** The class of a command: its fields are the body of the API, the form, the API's document, and what goes over the bus. */
export interface CommandClass<C extends AnyCommand, State, Event extends DomainEvent, Right extends string = string> {
  new (): C;
  readonly on: ActsOn<State, Event, Right, string>;
  readonly declared: Declared<Right, string>;
}

/** A command whose kind of stream does not matter here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type SomeCommandClass<C extends AnyCommand = AnyCommand> = CommandClass<C, any, any, any>;

/**
 * The base of the commands on one kind of stream: `class HoldIntervention extends CaseCommand({ route, right, words }) { … }`.
 *
 * @returns a function from what a command declares, and a class whose fields it shares with others, to the class to extend
 */
export function commandsOn<State, Event extends DomainEvent, Right extends string, Id extends string>(on: ActsOn<State, Event, Right, Id>) {
  return <const Route extends string = '', Shared extends object = object>(declared: Declared<Right, Route>, shared?: Type<Shared>) => {
    class DeclaredCommand extends ((shared ?? Command) as Type) {
      static readonly on = on;
      static readonly declared = declared;
    }
    return DeclaredCommand as unknown as {
      new (): CommandBase<Id, Route> & Shared;
      readonly on: ActsOn<State, Event, Right, Id>;
      readonly declared: Declared<Right, Route>;
    };
  };
}

/** A command, to be sent over the bus. */
export function commandOf<C extends AnyCommand>(command: SomeCommandClass<C>, said: Sent<C>, acting: Acting): C {
  return Object.assign(new command(), said, { acting });
}

/** What of a command is told to its decision. */
export function saidOf<C extends AnyCommand>({ acting: _, ...said }: C): Said<C> & Addressed<C> {
  return said as unknown as Said<C> & Addressed<C>;
}

/** The id of the stream that a command acts on. */
export function streamIdOf<C extends AnyCommand>(command: SomeCommandClass<C>, sent: C): string {
  const { id, path } = command.on;
  return id === null ? path : (sent as unknown as Readonly<Record<string, string>>)[id]!;
}

/** Where it is sent to, below `/api/v1/` and below the root of the pages: `cases/:caseId/interventions/:interventionId/held`. */
export function addressOf({ on: { path, id }, declared: { route, creates } }: SomeCommandClass): string {
  return [path, id !== null && creates === undefined && `:${id}`, route].filter(Boolean).join('/');
}

/** The ids that an address names, in order. */
export function idsIn(address: string): readonly string[] {
  return [...address.matchAll(/:(\w+)/g)].map(([, id]) => id!);
}

/** The name by which forms and pages know a command: `hold-intervention`. */
export function nameOf({ name }: SomeCommandClass): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
}
