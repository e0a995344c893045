import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Form, optionsOf, Select } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { requestDeclineReasons } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { isCoordinator } from '../../../frame/case-view.js';
import { requestFormWords } from './request-forms.words.js';

/** That an agency outside the region is not served is the approver's to say. */
const reasons = requestDeclineReasons.filter((reason) => reason !== 'out_of_region_not_approved');

/** Declines a request, as long as no team was built for it. */
export function Decline({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const words = requestFormWords(at.language);
  const form = formOf(at, 'decline', {}, view.revision);
  if (view.status !== 'open' || view.deployment !== null || !isCoordinator(at)) return null;
  return (
    <details class="panel" open={form.errors.length > 0}>
      <summary>{words.decline}</summary>
      <p>{words.declineHint}</p>
      <Form form={form} action={`${casePagePath(view.caseId, 'overview')}/decline`} label={words.decline}>
        <Select
          form={form}
          language={at.language}
          name="reason"
          label={words.declineWhy}
          options={optionsOf(reasons, standardWords(at.language).requestDeclineReason)}
        />
        <Button kind="warning">{words.declineNow}</Button>
      </Form>
    </details>
  );
}
