import type { Type } from '@nestjs/common';
import { ConfirmTeamPage } from './confirm-team.page.js';
import { MeetingPlacePage } from './meeting-place.page.js';
import { OpenContactsPage } from './open-contacts.page.js';
import { StandDownPage } from './stand-down.page.js';
import { TeamConflictsPage } from './conflicts.page.js';
import { TeamInvitationsPage } from './invitations.page.js';
import { TeamPage } from './team.page.js';

/** The deployment board, and what takes its forms. */
export const controllers: readonly Type[] = [
  TeamPage,
  TeamInvitationsPage,
  TeamConflictsPage,
  ConfirmTeamPage,
  StandDownPage,
  MeetingPlacePage,
  OpenContactsPage,
];
