import type { Type } from '@nestjs/common';
import { OpenPromisedContactPage } from './open-promised-contact.page.js';
import {
  ChangePromiseForm,
  CorrectPromiseForm,
  GivePromiseForm,
  KeepPromiseForm,
  TakeBackPromiseForm,
  TryPromiseAgainForm,
} from './promise.forms.js';
import { PromisePage } from './promise.page.js';

export const controllers: readonly Type[] = [
  PromisePage,
  OpenPromisedContactPage,
  ChangePromiseForm,
  KeepPromiseForm,
  TryPromiseAgainForm,
  CorrectPromiseForm,
  TakeBackPromiseForm,
  GivePromiseForm,
];
