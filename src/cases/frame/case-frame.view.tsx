import type { ComponentChildren } from 'preact';
import { Banner, IdentityBar, SubNavigation, Tag } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import { ProgramPage } from '../../pages/program-page.js';
import { standardWords } from '../../pages/words/index.js';
import type { CaseInFullView } from '../overview/case-in-full/case-in-full.view.js';
import { caseFrameWords } from './case-frame.words.js';
import { Lapses } from './lapses.view.js';
import { stageTone } from './stage-tone.js';

const casePages = ['overview', 'team', 'support', 'followUps', 'timeline'] as const;
/** The pages that every case has. */
export type CasePageName = (typeof casePages)[number];

export interface CaseFrameProps {
  readonly at: At;
  readonly view: Pick<CaseInFullView, 'caseId' | 'reference' | 'stage' | 'facts' | 'deployment' | 'notShown' | 'lapses'>;
  readonly current: CasePageName;
  /** Of the page alone, for the title of the document; where it is left out, the name in the navigation. */
  readonly title?: string;
  /** Error summaries and banners of the page: they come before everything else. */
  readonly first?: ComponentChildren;
  readonly wide?: boolean;
  /**
   * Done with a telephone at the ear: what is to be tapped stands in the first screen of a phone, and the other pages of the case stay
   * away.
   */
  readonly calling?: boolean;
  readonly children: ComponentChildren;
}

/**
 * Around every page of a case: which case it is, where it stands, who leads it, and its other pages. The heading of the page
 * (`h1`) is the reference of the case; what stands inside begins with `h2`.
 */
export function CaseFrame({ at, view, current, title, first, wide, calling, children }: CaseFrameProps) {
  const words = caseFrameWords(at.language);
  const { stage: stages, incidentType } = standardWords(at.language);
  const { facts, reference, stage, deployment } = view;
  return (
    <ProgramPage at={at} title={`${title ?? words[current]}, ${reference}`} wide={wide}>
      {first}
      {view.notShown && (
        <Banner kind="warning" language={at.language} id="not-shown">
          <p>{words.notShown}</p>
        </Banner>
      )}
      <Lapses at={at} lapses={view.lapses} caseId={view.caseId} />
      <IdentityBar
        title={reference}
        tag={<Tag tone={stageTone(stage)}>{stages[stage]}</Tag>}
        facts={[
          { label: words.agency, value: facts.agencyName ?? words.noAgency },
          { label: words.incident, value: facts.incidentType ? incidentType[facts.incidentType] : words.noIncident },
          { label: words.lead, value: deployment?.leadName ?? words.noLead },
        ]}
      />
      {calling !== true && (
        <SubNavigation
          label={words.pages}
          items={casePages.map((page) => ({ href: casePagePath(view.caseId, page), label: words[page], current: page === current }))}
        />
      )}
      {children}
    </ProgramPage>
  );
}

/** Where a page of a case is. */
export function casePagePath(caseId: string, page: CasePageName): string {
  const paths: Readonly<Record<CasePageName, string>> = {
    overview: '',
    team: '/team',
    support: '/support',
    followUps: '/follow-ups',
    timeline: '/timeline',
  };
  return `/cases/${caseId}${paths[page]}`;
}
