import type { ComponentProps } from 'preact';
import type { Ids } from '../../pages/command-form.js';
import { CommandPanel } from '../../pages/command-fields.view.js';

export type CasePanelProps = Omit<ComponentProps<typeof CommandPanel>, 'ids' | 'revision'> & {
  readonly ids?: Ids;
  /** The case as the page shows it: sent from there, the form changes nothing that somebody else has changed meanwhile. */
  readonly view: { readonly caseId: string; readonly revision: number };
};

/** The form of a command on the case that the page is about. */
export function CasePanel({ view, ids, ...panel }: CasePanelProps) {
  return <CommandPanel {...panel} ids={{ ...ids, caseId: view.caseId }} revision={view.revision} />;
}
