import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Field, FormPanel, optionsOf, Radios, Select, WhenField } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { memberDeclineReasons, standDownReasons } from '../../../../vocabulary/index.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { teamFormsWords } from './team-forms.words.js';
import type { TeamPageModel } from './team.presenter.js';

interface Props {
  readonly at: At;
  readonly team: TeamPageModel;
}

/** What can be done with a team that is being formed or at work, each behind its heading. */
export function TeamForms(props: Props) {
  const { at, team } = props;
  const { answers, onTeam, accepted, counted } = team.choices;
  const words = teamFormsWords(at.language);
  if (!team.mayArrange || team.status === 'none' || team.status === 'stood_down') return null;
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <div class="cards">
        {answers.length > 0 && <PhonedAnswer {...props} />}
        <MeetingPlace {...props} />
        {onTeam.length > 0 && accepted.length > 0 && <Replace {...props} />}
        {counted.length > 0 && <StandDownOne {...props} />}
        <StandDownTeam {...props} />
      </div>
    </section>
  );
}

function PhonedAnswer({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'answer');
  const field = { form, language: at.language };
  const answers = [
    { value: 'accepted', label: words.yes },
    { value: 'declined', label: words.no },
  ];
  const reasons = optionsOf(memberDeclineReasons, standardWords(at.language).memberDeclineReason);
  return (
    <FormPanel form={form} title={words.answer} action={`/cases/${team.caseId}/invitations/phoned-answer`}>
      <Select {...field} name="memberId" label={words.who} options={team.choices.answers} />
      <Radios {...field} name="answer" label={words.answerIs} options={answers} inline />
      <Select {...field} name="reason" label={words.reason} hint={words.reasonHint} options={reasons} />
      <WhenField {...field} name="answeredAt" label={words.answeredAt} hint={words.answeredAtHint} optional />
      <Button>{words.record}</Button>
    </FormPanel>
  );
}

function MeetingPlace({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'meeting', proposedWhen('meetAt', team.meeting.meetAt, at.site.zone));
  const field = { form, language: at.language };
  return (
    <FormPanel form={form} title={words.meeting} action={`/cases/${team.caseId}/meeting-place`}>
      <WhenField {...field} name="meetAt" label={words.meetAt} optional />
      <Field {...field} name="place" label={words.place} hint={words.placeHint} maxLength={120} optional />
      <Field {...field} name="contact" label={words.contact} hint={words.contactHint} maxLength={120} optional />
      <Button>{words.save}</Button>
    </FormPanel>
  );
}

function Replace({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'replace', {}, team.revision);
  const field = { form, language: at.language };
  return (
    <FormPanel form={form} title={words.replace} action={`/cases/${team.caseId}/team/replacements`}>
      <Select {...field} name="out" label={words.out} options={team.choices.onTeam} />
      <Select {...field} name="in" label={words.in} hint={words.inHint} options={team.choices.accepted} />
      <Button>{words.replaceButton}</Button>
    </FormPanel>
  );
}

function StandDownOne({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'stand-down-one');
  const field = { form, language: at.language };
  const reasons = optionsOf(standDownReasons, standardWords(at.language).standDownReason);
  return (
    <FormPanel form={form} title={words.standDownOne} action={`/cases/${team.caseId}/team/member-stand-down`}>
      <Select {...field} name="memberId" label={words.who} options={team.choices.counted} />
      <Select {...field} name="reason" label={words.standDownReason} options={reasons} />
      <Button>{words.standDownOneButton}</Button>
    </FormPanel>
  );
}

function StandDownTeam({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'stand-down-team', {}, team.revision);
  const reasons = optionsOf(standDownReasons, standardWords(at.language).standDownReason);
  return (
    <FormPanel form={form} title={words.standDownTeam} hint={words.standDownTeamHint} action={`/cases/${team.caseId}/team/stand-down`}>
      <Select form={form} language={at.language} name="reason" label={words.standDownReason} options={reasons} />
      <Button kind="warning">{words.standDownTeamButton}</Button>
    </FormPanel>
  );
}
