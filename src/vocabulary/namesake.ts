import { refuse, type Sentences } from '../../libs/event-sourcing/index.js';

/** What a decision is told of a name that it gives. */
export interface NamesakeKnown {
  /** The name of one that is called so already, where nobody said that another one is meant. */
  readonly known?: string | null;
}

/** Asks whether another one is meant. @throws Refusal `name_known` */
export function askOfNamesake({ known }: NamesakeKnown, question: (name: string) => Sentences): void {
  if (known !== undefined && known !== null) refuse('name_known', { field: 'anotherOfThisName', ...question(known) });
}
